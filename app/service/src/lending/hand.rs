//! Who is in hand, as a use case needs it.

use crate::staff::Staff;
use crate::store::entities::{borrower, voucher};
use crate::store::hand::{self as rows, Besides, Here};
use crate::store::lending::{Sole, binding_soles, boot_soles};
use chrono::NaiveTime;
use domain::lending::{Hand, HandFacts, Permission, VoucherId, WearerId};
use domain::people::BorrowerId;
use domain::time::Moment;
use sea_orm::{ConnectionTrait, DbErr};

/// The borrower in hand, and the voucher that is open, if any.
#[derive(Debug, Clone)]
pub struct Held {
    /// The borrower.
    pub who: borrower::Model,
    /// The voucher still open.
    pub voucher: Option<voucher::Model>,
    /// What else there is, so that nobody asks for what isn't.
    pub besides: Besides,
}

/// Finds who is in hand; none when the address names somebody who isn't there
/// (any more): then nobody is. Who has a voucher of today that is still open here goes on with
/// it, however he was taken in hand: what was lent on it is lent already.
pub async fn held(
    db: &impl ConnectionTrait,
    staff: &Staff,
    now: Moment,
    hand: Hand,
) -> Result<Option<Held>, DbErr> {
    let midnight = staff.today(now).and_time(NaiveTime::MIN);
    let here = Here {
        root: staff.root().0,
        branch: staff.branch().0,
        since: Moment::from_local(midnight, staff.zone()),
    };
    let (mut borrower, voucher) = match hand {
        Hand::Nobody => return Ok(None),
        Hand::Borrower(id) => (Some(id.0), None),
        Hand::Voucher(id) => (None, Some(id.0)),
    };
    // A merged borrower leads to the one that he turned out to be.
    for _ in 0..8 {
        match rows::in_hand(db, here, borrower, voucher).await? {
            None => return Ok(None),
            Some(found) => match found.who.merged_into {
                Some(into) => borrower = Some(into),
                None => {
                    return Ok(Some(Held {
                        who: found.who,
                        voucher: found.voucher,
                        besides: found.besides,
                    }));
                }
            },
        }
    }
    Ok(None)
}

impl Held {
    /// The hand, as it stands in the address.
    pub fn hand(&self) -> Hand {
        match &self.voucher {
            Some(voucher) => Hand::Voucher(VoucherId(voucher.id)),
            None => Hand::Borrower(BorrowerId(self.who.id)),
        }
    }

    /// The facts that a decision rests on. Soles are read only where the
    /// article has to do with bindings.
    pub async fn facts(
        &self,
        db: &impl ConnectionTrait,
        wearer: Option<WearerId>,
        with_soles: bool,
    ) -> Result<HandFacts, DbErr> {
        let (boots, bindings) = if with_soles {
            (
                soles(boot_soles(db, self.who.id).await?),
                soles(binding_soles(db, self.who.id).await?),
            )
        } else {
            (Vec::new(), Vec::new())
        };
        let voucher = self.voucher.as_ref();
        Ok(HandFacts {
            borrower: BorrowerId(self.who.id),
            voucher: voucher.map(|voucher| VoucherId(voucher.id)),
            permission: voucher
                .and_then(|voucher| voucher.permission.as_deref())
                .and_then(Permission::parse),
            taking_back_from: voucher
                .and_then(|voucher| voucher.taking_back_from)
                .map(BorrowerId),
            wearer,
            boots,
            bindings,
        })
    }
}

fn soles(rows: Vec<Sole>) -> Vec<(Option<WearerId>, u16)> {
    rows.into_iter()
        .filter_map(|row| {
            let sole = u16::try_from(row.sole_mm).ok()?;
            Some((row.wearer_id.map(WearerId), sole))
        })
        .collect()
}
