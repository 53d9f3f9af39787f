//! What stays of an article that is here already, whatever the file says.

use super::article_row::{ArticleRow, SIZE, STATUS};
use super::cells::Cells;
use super::reason::Notice;
use crate::stock::places::{Places, system_of};
use crate::store::entities::article;
use domain::stock::{ArticleStatus, Size, SizeReading};

/// What happens to an article meanwhile.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Meanwhile {
    /// It is on loan.
    pub on_loan: bool,
    /// A check, care or repair of it waits.
    pub waits: bool,
}

/// Keeps what a file may not take away: a size that is understood, a day of
/// arrival, a green buckle.
pub(super) fn keep(
    cells: &mut Cells<'_>,
    row: &mut ArticleRow,
    before: &article::Model,
    places: &Places,
) {
    let typed = &mut row.particulars;
    typed.green_buckle |= before.green_buckle;
    typed.received_on = typed.received_on.or(before.received_on);
    if keeps_size(&typed.size, typed.type_id, before)
        && let Some(kind) = places.type_with(before.type_id)
    {
        if typed.size.text != before.size_text {
            let kept = before.size_text.clone();
            cells.note(SIZE, Notice::SizeKept { kept });
        }
        typed.size = Size::parse(system_of(kind), &before.size_text);
    }
}

pub(super) fn keeps_size(typed: &Size, type_id: i64, before: &article::Model) -> bool {
    let understood = before.size_state == "read" && before.type_id == type_id;
    understood
        && match typed.reading {
            SizeReading::Read(_) => false,
            SizeReading::NotApplicable | SizeReading::Unknown | SizeReading::Unreadable => true,
        }
}

/// The status after the import.
///
/// What is out stays as it is; what is set aside, or waits for somebody's hand,
/// is not put back on its shelf by an old list. What is scrapped is gone.
pub(super) fn status(
    cells: &mut Cells<'_>,
    wanted: ArticleStatus,
    before: &article::Model,
    meanwhile: Meanwhile,
) -> String {
    if !keeps_status(wanted, before, meanwhile) {
        return wanted.as_str().to_owned();
    }
    let kept = before.status.clone();
    cells.note(STATUS, Notice::StatusKept { kept: kept.clone() });
    kept
}

/// Whether an article stays as it stands, whatever a list wants.
pub(super) fn keeps_status(
    wanted: ArticleStatus,
    before: &article::Model,
    meanwhile: Meanwhile,
) -> bool {
    let held = before.status == ArticleStatus::Quarantine.as_str() || meanwhile.waits;
    let keeps = meanwhile.on_loan || held && wanted != ArticleStatus::Scrapped;
    keeps && before.status != wanted.as_str()
}
