//! The stock: import, article pages, adding and changing by hand, search.

mod add;
mod change;
mod counts;
pub mod export;
mod form;
mod form_read;
mod history;
pub mod import;
mod intake;
mod labels;
mod missing;
mod moves;
mod particulars;
mod parts;
mod photos;
mod places;
mod problems;
mod safety;
mod scanned;
mod search;
mod sets;
mod size_columns;
mod status;
mod stocktake;
mod texts;
mod transfers;
mod types;
mod view;
mod words;

pub use add::{ArticleAdded, ArticleFormError, add_article};
pub use change::change_article;
pub use counts::{
    CountedError, CountedForm, CountedLoan, CountedLoans, CountedThing, GiftError, GiftForm,
    GiftKind, GiftLine, GiftSum, GiftView, add_counted, change_counted, counted_loans,
    counted_things, gifts, lend_counted, note_gift, remove_gift, return_counted,
};
pub use export::{Export, ExportFormat, export_stock};
pub use form::{ArticleForm, ArticleFormChoices, TypeChoice, article_form_choices};
pub use history::{HistoryLine, HistoryPage, article_history};
pub use import::{
    ImportError, ImportKind, ImportReport, Notice, Reason, RowNotice, RowProblem, import,
};
pub use intake::{CameIn, TypeMeant, came_in, type_meant};
pub use labels::{
    Label, LabelAsk, LabelError, LabelPick, LabelPlan, LabelTrouble, Printed, PrintedError,
    Resolution, label_choice, label_pdf, label_plan, label_zpl, labels_printed,
};
pub use missing::{Gone, MissingView, missing_articles};
pub(crate) use moves::put_back;
pub use moves::{
    Destination, MoveError, MoveLine, MoveOutcome, Moved, SeasonCount, SeasonMoved, SeasonView,
    ShelfCount, Storage, move_articles, move_season, season_view, shelf_counts,
};
pub use parts::{PartError, SparePart, parts_of, pick_part, spare_parts, use_part};
pub use photos::{
    Bucket, LARGEST_PHOTO, MOST_PHOTOS, Photo, PhotoError, PhotoFile, PhotoProblem, PhotoRun,
    PhotoStore, PhotoStoreError, WIDTHS, add_photo, photo_file, photo_run, photos_of, prepare,
    remove_photo,
};
pub(crate) use places::{Places, type_words};
pub use problems::{
    ArticleProblems, BranchProblem, ChoiceProblem, CodesProblem, DateProblem, NumberProblem,
};
pub(crate) use safety::uncheck;
pub use safety::{
    CheckDue, Checked, CheckedLine, CheckedOutcome, Quarantined, SafetyView, mark_checked,
    safety_view,
};
pub(crate) use scanned::{Meant, lock_meant};
pub use search::{
    Hit, LINES_ON_A_PAGE, StatusFilter, StockFilters, StockLine, StockPage, TypeNamed, Understood,
    search,
};
pub use sets::{
    Fitting, LARGEST_SET, SetError, SetMade, SetView, fits_with, make_set, set_of, sets, split_set,
};
pub use status::{StatusDone, StatusError, StatusRefusal, change_status};
pub use stocktake::{
    StocktakeClosed, StocktakeError, StocktakeItem, StocktakeLine, StocktakeScan, StocktakeScanned,
    StocktakeStarted, StocktakeView, close_stocktake, scan_stocktake, start_stocktake,
    stocktake_view, stocktakes,
};
pub(crate) use texts::line;
pub use texts::{LONGEST_LINE, TooLong};
pub use transfers::{
    Transfer, TransferAsked, TransferError, TransferLine, TransferOutcome, TransferView,
    ask_transfer, call_off_transfer, receive_transfers, send_transfer, transfer_of, transfers,
};
pub use types::{
    SizeChange, TypeChangeError, TypeForm, TypeLine, TypeProblem, TypeProblems, TypeView, add_type,
    change_type, rename_category, size_change, type_view, types,
};
pub use view::{ArticleLoan, ArticleView, FitView, KindView, article_view};

/// What happened, as an article's history tells it.
pub use crate::lending::journal::Happened;
