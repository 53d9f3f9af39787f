//! Lists of whatever kind brought into the stock: sent, mapped, shown, done, undone.
//!
//! A list is a row of `imports` from the moment that it is sent, and each step is
//! kept, so that a restart or another tab finds it as it was. Reading, doing and
//! undoing are `work`'s, beside the requests and some rows at a time: nobody at
//! the counter waits longer than for those.

mod choose;
mod columns;
mod decode;
mod draft;
mod plan;
mod put_in;
mod remark;
mod send;
mod state;
mod table;
mod take_back;
mod understood;
mod view;
mod work;
mod workbook;

pub use choose::{ListChoices, choose_columns, remove_list, start_import, tick_rows, undo_import};
pub use columns::Columns;
pub use decode::ENCODINGS;
pub use remark::{Remark, Said};
pub use send::{LARGEST_LIST, ListError, send_list};
pub use state::{ListId, ListState};
pub use table::{MOST_ROWS, TableError};
pub use view::{
    ListCounts, ListLine, ListRow, ListSample, ListView, ROWS_ON_A_PAGE, RowFilter, list_rows,
    list_sample, list_view, lists,
};
pub use work::{forget_old_lists, work_on_lists};
