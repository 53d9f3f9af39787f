//! A submission that was answered gets the same answer again, and does nothing twice.

use crate::staff::hex;
use crate::store::{entities::submission, is_unique_violation, statement};
use domain::lending::SubmissionKey;
use domain::time::Moment;
use sea_orm::{ConnectionTrait, DbBackend, DbErr, EntityTrait, Set};
use serde::{Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};

/// The key stands for something else already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the key was used for another submission")]
pub struct KeyReused;

/// A submission: its key, and a hash of who sends what.
#[derive(Debug, Clone)]
pub struct Submission {
    key: SubmissionKey,
    content: String,
}

/// What was found under a key.
#[derive(Debug)]
pub enum Earlier<T> {
    /// Nothing: it is new.
    New,
    /// The same was answered before.
    Answered(T),
    /// Something else was.
    Reused,
}

impl Submission {
    /// A submission of `content` by `who`.
    pub fn new(key: &SubmissionKey, who: i64, content: &impl Serialize) -> Self {
        let mut hash = Sha256::new();
        hash.update(who.to_le_bytes());
        // Plain structs of numbers and text: they always serialise.
        hash.update(serde_json::to_vec(content).unwrap_or_default());
        Self {
            key: key.clone(),
            content: hex(&hash.finalize()),
        }
    }

    /// What was answered under this key; whoever sends the same meanwhile waits
    /// until this transaction ends (SQLite's writer is alone anyway).
    pub async fn begin<T: DeserializeOwned>(
        &self,
        tx: &impl ConnectionTrait,
    ) -> Result<Earlier<T>, DbErr> {
        if tx.get_database_backend() == DbBackend::Postgres {
            // A statement of its own: the next one sees what the other one wrote.
            let lock = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))";
            tx.execute_raw(statement(tx, lock, [self.key.as_str().into()]))
                .await?;
        }
        self.earlier(tx).await
    }

    /// What was answered under this key, for who holds a lock already that the
    /// same submission needs as well.
    pub async fn earlier<T: DeserializeOwned>(
        &self,
        db: &impl ConnectionTrait,
    ) -> Result<Earlier<T>, DbErr> {
        let row = submission::Entity::find_by_id(self.key.as_str())
            .one(db)
            .await?;
        Ok(match row {
            None => Earlier::New,
            Some(row) if row.content != self.content => Earlier::Reused,
            Some(row) => Earlier::Answered(read(&row.answer)?),
        })
    }

    /// Keeps the answer, in the transaction that it tells of.
    pub async fn keep<T: Serialize>(
        &self,
        tx: &impl ConnectionTrait,
        answer: &T,
        at: Moment,
    ) -> Result<(), DbErr> {
        let answer = serde_json::to_string(answer)
            .map_err(|error| DbErr::Custom(format!("an answer can't be written: {error}")))?;
        submission::Entity::insert(submission::ActiveModel {
            key: Set(self.key.as_str().to_owned()),
            content: Set(self.content.clone()),
            answer: Set(answer),
            at: Set(at.0),
        })
        .exec_without_returning(tx)
        .await?;
        Ok(())
    }
}

/// The answer kept under a key, to show it once more on a plain page.
pub async fn answer_under<T: DeserializeOwned>(
    db: &impl ConnectionTrait,
    key: &SubmissionKey,
) -> Result<Option<T>, DbErr> {
    let row = submission::Entity::find_by_id(key.as_str()).one(db).await?;
    // An answer of another use case under that key is simply not this one.
    Ok(row.and_then(|row| serde_json::from_str(&row.answer).ok()))
}

/// Whether the same submission was answered by somebody else in the same moment.
pub fn is_taken(error: &DbErr) -> bool {
    is_unique_violation(error, "submissions_pkey", "submissions.key")
}

fn read<T: DeserializeOwned>(answer: &str) -> Result<T, DbErr> {
    serde_json::from_str(answer)
        .map_err(|error| DbErr::Custom(format!("a kept answer can't be read: {error}")))
}
