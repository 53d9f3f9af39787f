//! Things that another branch asks for: asked, on their way, arrived.

mod act;
mod view;

pub use act::{
    TransferAsked, TransferError, TransferLine, TransferOutcome, ask_transfer, call_off_transfer,
    receive_transfers, send_transfer,
};
pub use view::{Transfer, TransferView, transfer_of, transfers};
