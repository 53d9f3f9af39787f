//! What a list's pages say.

use crate::args;
use crate::components::BadgeKind;
use crate::i18n::I18n;
use domain::stock::ListField;
use service::stock::import::list::{
    LARGEST_LIST, ListError, ListState, ListView, MOST_ROWS, Remark, Said, TableError,
};

/// Where a list has come to.
pub(super) fn state(i18n: I18n, state: ListState) -> (BadgeKind, String) {
    let kind = match state {
        ListState::Columns | ListState::Ready | ListState::Again => BadgeKind::Look,
        ListState::Reading | ListState::Doing | ListState::Undoing => BadgeKind::Out,
        ListState::Done => BadgeKind::Fine,
        ListState::Undone => BadgeKind::Still,
        ListState::Failed => BadgeKind::Stop,
    };
    (kind, i18n.t(&format!("lists-state-{}", state.as_str())))
}

/// What a column may hold.
pub(super) fn field(i18n: I18n, field: ListField) -> String {
    i18n.t(match field {
        ListField::Number => "stock-number",
        ListField::Codes => "stock-codes",
        ListField::Kind => "stock-type",
        ListField::Size => "stock-size",
        ListField::Condition => "stock-condition",
        ListField::Branch => "stock-home",
        ListField::Shelf => "stock-shelf",
        ListField::Status => "stock-status",
        ListField::Brand => "stock-brand",
        ListField::Note => "stock-note",
        ListField::Received => "stock-received",
    })
}

/// What a row would be, or was.
pub(super) fn row(i18n: I18n, kind: &str, outcome: Option<&str>) -> (BadgeKind, String) {
    let (badge, key) = match (outcome, kind) {
        (Some("in"), _) => (BadgeKind::Fine, "lists-row-in"),
        (Some("gone"), _) => (BadgeKind::Still, "lists-row-gone"),
        (Some("back"), _) => (BadgeKind::Still, "lists-row-back"),
        (Some("part"), _) => (BadgeKind::Look, "lists-row-part"),
        (Some("scrapped"), _) => (BadgeKind::Look, "lists-row-scrapped"),
        (Some(_), _) => (BadgeKind::Look, "lists-row-kept"),
        (None, "new") => (BadgeKind::Fine, "lists-row-new"),
        (None, "update") => (BadgeKind::Out, "lists-row-update"),
        (None, "same") => (BadgeKind::Still, "lists-row-same"),
        (None, _) => (BadgeKind::Stop, "lists-row-refused"),
    };
    (badge, i18n.t(key))
}

/// A remark, with its column and what stands there.
pub(super) fn said(i18n: I18n, said: &Said) -> String {
    let text = remark(i18n, &said.remark);
    if said.column.is_empty() {
        return text;
    }
    let about = args![
        "column" => said.column.clone(), "value" => said.value.clone(), "text" => text
    ];
    let key = if said.value.is_empty() {
        "lists-said-empty"
    } else {
        "lists-said"
    };
    i18n.t_with(key, about)
}

fn remark(i18n: I18n, remark: &Remark) -> String {
    let key = format!("lists-remark-{}", remark.key());
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    match remark {
        Remark::TooManyCells { found, expected } => i18n.t_with(
            &key,
            args!["found" => count(*found), "expected" => count(*expected)],
        ),
        Remark::TwiceInFile { line } => i18n.t_with(&key, args!["line" => line.to_string()]),
        Remark::TypeGuessed { name } => i18n.t_with(&key, args!["name" => name.clone()]),
        Remark::SizeKept { kept } => i18n.t_with(&key, args!["kept" => kept.clone()]),
        Remark::CodeTaken { number } => i18n.t_with(&key, args!["number" => number.to_string()]),
        Remark::SetAside { word } | Remark::Damage { word } => {
            i18n.t_with(&key, args!["word" => word.clone()])
        }
        _ => i18n.t(&key),
    }
}

/// Why a list can't be taken, or a step not be done; nothing where it is no fault of the list's.
pub(super) fn refusal(i18n: I18n, error: &ListError) -> Option<String> {
    let megabytes = i64::try_from(LARGEST_LIST / 1024 / 1024).unwrap_or(i64::MAX);
    let rows = i64::try_from(MOST_ROWS).unwrap_or(i64::MAX);
    Some(match error {
        ListError::Table(TableError::Empty) => i18n.t("lists-empty"),
        ListError::Table(TableError::TooManyRows) => {
            i18n.t_with("lists-too-many-rows", args!["rows" => rows])
        }
        ListError::Table(TableError::Workbook) => i18n.t("lists-workbook"),
        ListError::Table(TableError::TooLarge) => {
            i18n.t_with("lists-too-large", args!["megabytes" => megabytes])
        }
        ListError::NothingToKnowBy => i18n.t("lists-nothing-to-know-by"),
        ListError::ColumnTwice => i18n.t("lists-column-twice"),
        ListError::OtherState => i18n.t("lists-other-state"),
        ListError::NotThere | ListError::KeyReused(_) | ListError::Unavailable(_) => return None,
    })
}

/// How many rows there are of each sort, in a line.
pub(super) fn figures(i18n: I18n, list: &ListView) -> String {
    let counts = &list.counts;
    match list.state {
        ListState::Done => i18n.t_with("lists-figures-done", args!["count" => counts.done]),
        ListState::Undone => i18n.t_with(
            "lists-figures-undone",
            args!["back" => counts.back, "stay" => counts.stay],
        ),
        _ => i18n.t_with(
            "lists-figures",
            args![
                "new" => counts.new, "updates" => counts.updates,
                "same" => counts.same, "refused" => counts.refused
            ],
        ),
    }
}
