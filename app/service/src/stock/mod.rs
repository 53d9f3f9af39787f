//! The stock: import, article pages, adding and changing by hand, search.

mod add;
mod change;
mod form;
mod form_read;
mod history;
pub mod import;
mod particulars;
mod places;
mod problems;
mod search;
mod size_columns;
mod status;
mod texts;
mod view;
mod words;

pub use add::{ArticleAdded, ArticleFormError, add_article};
pub use change::change_article;
pub use form::{ArticleForm, ArticleFormChoices, TypeChoice, article_form_choices};
pub use history::HistoryLine;
pub use import::{
    ImportError, ImportKind, ImportReport, Notice, Reason, RowNotice, RowProblem, import,
};
pub use problems::{
    ArticleProblems, BranchProblem, ChoiceProblem, CodesProblem, DateProblem, NumberProblem,
};
pub use search::{
    Hit, LINES_ON_A_PAGE, StatusFilter, StockFilters, StockLine, StockPage, TypeNamed, Understood,
    search,
};
pub use status::{StatusDone, StatusError, StatusRefusal, change_status};
pub(crate) use texts::line;
pub use texts::{LONGEST_LINE, TooLong};
pub use view::{ArticleLoan, ArticleView, FitView, KindView, article_view};

/// What happened, as an article's history tells it.
pub use crate::lending::journal::Happened;
