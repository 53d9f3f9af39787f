//! A list is sent: kept as it came, with what its columns seem to hold.

use super::columns::propose;
use super::decode;
use super::state::{ListId, ListState};
use super::table::{Format, TableError, is_workbook, read};
use super::understood::type_words;
use crate::lending::submissions::{Earlier, KeyReused, Submission};
use crate::staff::Coordinator;
use crate::stock::places::Places;
use crate::stock::texts::{LONGEST_LINE, line};
use crate::store::entities::{import, import_file};
use crate::{Services, Unavailable};
use domain::lending::SubmissionKey;
use sea_orm::{ActiveModelTrait, ActiveValue::NotSet, DbErr, EntityTrait, Set};

/// The largest file that is taken, in bytes: 100,000 rows of a hundred letters.
pub const LARGEST_LIST: usize = 16 * 1024 * 1024;
/// Rows that are looked into to see what columns hold.
pub(super) const SAMPLE: usize = 200;

/// Why nothing was done with a list.
#[derive(Debug, thiserror::Error)]
pub enum ListError {
    /// The file can't be read.
    #[error(transparent)]
    Table(#[from] TableError),
    /// No column holds what a thing is, and none its number.
    #[error("no column holds the number, and none the type")]
    NothingToKnowBy,
    /// Two columns are said to hold the same.
    #[error("two columns hold the same")]
    ColumnTwice,
    /// There is no such list here.
    #[error("there is no such list")]
    NotThere,
    /// It has come to another place meanwhile: another tab, or a colleague.
    #[error("the list is somewhere else meanwhile")]
    OtherState,
    /// The key stands for something else.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for ListError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// Keeps a list, and proposes what its columns hold.
///
/// # Errors
/// When it can't be read at all, the key was used, or the database can't.
pub async fn send_list(
    services: &Services,
    coordinator: Coordinator<'_>,
    key: &SubmissionKey,
    file_name: &str,
    content: Vec<u8>,
) -> Result<ListId, ListError> {
    let staff = coordinator.0;
    let places = Places::load(services.store.read(), staff.root().0).await?;
    let is_xlsx = is_workbook(&content);
    let encoding = decode::detect(&content);
    // Reading a sheet takes a while: not on a thread that answers others.
    let words = type_words(&places);
    let looked = tokio::task::spawn_blocking(move || {
        let delimiter = decode::delimiter(&decode::decode(&content, encoding));
        let format = if is_xlsx {
            Format::Xlsx
        } else {
            Format::Csv {
                encoding,
                delimiter,
            }
        };
        let table = read(&content, format, Some(SAMPLE))?;
        Ok::<_, TableError>((propose(&table, &words), delimiter, content))
    })
    .await;
    let (columns, delimiter, content) = looked.map_err(|_| TableError::Workbook)??;
    let submission = Submission::new(
        key,
        staff.id().0,
        &("send-list", file_name, content.len(), crc(&content)),
    );
    let now = services.clock.now();
    let tx = services.store.begin_write().await?;
    match submission.begin(tx.conn()).await? {
        Earlier::New => {}
        Earlier::Answered(answer) => return Ok(answer),
        Earlier::Reused => return Err(KeyReused.into()),
    }
    let name = line(file_name, LONGEST_LINE).unwrap_or_else(|_| "lista".to_owned());
    let row = import::ActiveModel {
        id: NotSet,
        root_id: Set(staff.root().0),
        branch_id: Set(staff.branch().0),
        staff_id: Set(staff.id().0),
        created_at: Set(now.0),
        file_name: Set(name),
        format: Set(if is_xlsx { "xlsx" } else { "csv" }.to_owned()),
        encoding: Set(encoding.to_owned()),
        delimiter: Set(char::from(delimiter).to_string()),
        columns: Set(serde_json::to_string(&columns).unwrap_or_default()),
        missing: Set("new".to_owned()),
        state: Set(ListState::Columns.as_str().to_owned()),
        done_rows: Set(0),
        total_rows: Set(0),
        blank_lines: Set(0),
        claimed_until: Set(0),
        action: Set(services.chance.action()),
        finished_at: Set(None),
        undone_by: Set(None),
        counts: Set(String::new()),
    };
    let row = row.insert(tx.conn()).await?;
    let file = import_file::ActiveModel {
        import_id: Set(row.id),
        content: Set(content),
    };
    import_file::Entity::insert(file)
        .exec_without_returning(tx.conn())
        .await?;
    let id = ListId(row.id);
    submission.keep(tx.conn(), &id, now).await?;
    tx.commit().await?;
    Ok(id)
}

/// Tells two files apart under one key.
fn crc(content: &[u8]) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    hasher.finish()
}

/// How a list is read.
pub(super) fn format_of(list: &import::Model) -> Format<'_> {
    if list.format == "xlsx" {
        Format::Xlsx
    } else {
        Format::Csv {
            encoding: &list.encoding,
            delimiter: list.delimiter.bytes().next().unwrap_or(b';'),
        }
    }
}
