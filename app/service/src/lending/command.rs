//! What the smaller use cases share: one transaction, one key, one action.

use super::effects::Doing;
use super::journal::Journal;
use super::submissions::{Earlier, KeyReused, Submission, is_taken};
use crate::branches::{self, BranchContext};
use crate::staff::Staff;
use crate::store::WriteTx;
use crate::{Services, Unavailable};
use domain::lending::{Action, SubmissionKey};
use domain::time::Moment;
use sea_orm::DbErr;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// Why a command was not carried out.
#[derive(Debug, thiserror::Error)]
pub enum CommandError {
    /// The thing that it is about isn't there, or not open any more.
    #[error("what the command is about isn't there any more")]
    NotThere,
    /// The key stands for something else.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for CommandError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// What a command did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// What can be undone.
    pub action: Action,
}

/// A command under way.
pub(crate) struct Command {
    pub tx: WriteTx,
    pub branch: BranchContext,
    pub now: Moment,
    pub journal: Journal,
    submission: Submission,
}

/// A new command, or the answer that it got before.
pub(crate) enum Begun<T> {
    New(Box<Command>),
    Answered(T),
}

impl Command {
    /// Opens the transaction, unless the same was answered before.
    pub async fn begin<T: DeserializeOwned>(
        services: &Services,
        staff: &Staff,
        key: &SubmissionKey,
        content: &impl Serialize,
    ) -> Result<Begun<T>, CommandError> {
        let submission = Submission::new(key, staff.id().0, content);
        let now = services.clock.now();
        let branch = branches::context(services.store.read(), staff.branch(), now).await?;
        let tx = services.store.begin_write().await?;
        match submission.begin(tx.conn()).await? {
            Earlier::New => {}
            Earlier::Answered(answer) => return Ok(Begun::Answered(answer)),
            Earlier::Reused => return Err(KeyReused.into()),
        }
        let journal = Journal::new(staff, services.chance.action(), now);
        Ok(Begun::New(Box::new(Self {
            tx,
            branch,
            now,
            journal,
            submission,
        })))
    }

    /// Where and when, for the effects.
    pub fn doing(&self) -> Doing<'_> {
        Doing {
            branch: &self.branch,
            now: self.now,
            journal: self.journal,
        }
    }

    /// Keeps the answer and makes all of it true.
    pub async fn finish<T: Serialize>(self, answer: T) -> Result<T, CommandError> {
        match self
            .submission
            .keep(self.tx.conn(), &answer, self.now)
            .await
        {
            Ok(()) => {}
            // The same submission came twice in one moment; the other one did it.
            Err(error) if is_taken(&error) => return Err(KeyReused.into()),
            Err(error) => return Err(error.into()),
        }
        self.tx.commit().await?;
        Ok(answer)
    }

    /// [`Command::finish`] with nothing but the action to tell.
    pub async fn done(self) -> Result<Done, CommandError> {
        let action = self.journal.action();
        self.finish(Done { action }).await
    }
}
