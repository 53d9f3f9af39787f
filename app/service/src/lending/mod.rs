//! Lending: the counter's scan, and all that follows from a loan.

mod answer;
mod aside;
mod beside;
mod bindings;
pub(crate) mod command;
mod counter;
mod day;
mod duties;
mod effects;
mod hand;
mod instead;
pub(crate) mod journal;
mod kept;
mod lines;
mod log;
mod lost;
mod maintenance;
mod paper;
mod permission;
mod renew;
mod scan;
pub(crate) mod submissions;
mod understand;
mod undo;
mod voucher;

pub use answer::{LendNoticeLine, Outcome, ReturnNoticeLine, ReturnedLine, ScanAnswer};
pub use command::{CommandError, Done};
pub use counter::{
    CounterView, HandView, LoanLine, MOST_COUNTED, Tally, UNDOABLE, Undoable, WaitingLine,
    WearerLine, counter_view,
};
pub use day::{DayLine, DayList, DayView, day_view};
pub use duties::{DutyVerdict, answer_duties, finish_service_of, part_missing};
pub use kept::{kept_answer, kept_renewal};
pub use lines::{ArticleLine, DutyLine, article_line};
pub use log::{DayLog, LogLine, LogState, day_log};
pub use lost::{mark_found, mark_lost, says_returned};
pub use maintenance::{
    Work, WorkCount, WorkDone, WorkItem, WorkLine, WorkOpened, WorkOutcome, WorkView, open_work,
    work_done, work_view,
};
pub use paper::{VoucherLine, VoucherView, voucher_view};
pub use renew::{RenewError, Renewed, renew};
pub use scan::{Permitted, Scan, ScanError, Scanned, scan, tick_permission};
pub use submissions::KeyReused;
pub use understand::MOST_HITS;
pub use undo::{UndoError, UndoRefusal, Undone, UndoneStep, undo};
pub use voucher::{DueChosen, add_wearer, choose_due_date, close_voucher, set_lent_on};

pub(crate) use command::{Begun, Command};
pub(crate) use counter::open_loans;
pub(crate) use day::as_one_walks;
pub(crate) use instead::{IN_THE_HOUSE, offered};
pub(crate) use journal::{About, Happened, Reserved};
pub(crate) use lines::{ARTICLE_COLUMNS, ArticleColumns};
pub(crate) use understand::{Understood, understand};
