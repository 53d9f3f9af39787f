//! Who is in hand, as a use case needs it.

use crate::store::entities::{borrower, voucher};
use crate::store::lending as rows;
use domain::lending::{Hand, HandFacts, Permission, VoucherId, WearerId};
use domain::people::BorrowerId;
use sea_orm::{ConnectionTrait, DbErr, EntityTrait};

/// The borrower in hand, and the voucher that is open, if any.
#[derive(Debug, Clone)]
pub struct Held {
    /// The borrower.
    pub borrower: i64,
    /// The voucher still open.
    pub voucher: Option<voucher::Model>,
}

/// Finds who is in hand; none when the address names somebody who isn't there
/// (any more): then nobody is.
pub async fn held(db: &impl ConnectionTrait, root: i64, hand: Hand) -> Result<Option<Held>, DbErr> {
    let (borrower, voucher) = match hand {
        Hand::Nobody => return Ok(None),
        Hand::Borrower(id) => (id.0, None),
        Hand::Voucher(id) => match rows::find_voucher(db, root, id.0).await? {
            None => return Ok(None),
            Some(voucher) => (voucher.borrower_id, Some(voucher)),
        },
    };
    // A merged borrower leads to the one that he turned out to be.
    let mut id = borrower;
    for _ in 0..8 {
        let found = borrower::Entity::find_by_id(id)
            .one(db)
            .await?
            .filter(|row| row.root_id == root);
        match found {
            None => return Ok(None),
            Some(row) => match row.merged_into {
                Some(into) => id = into,
                None => {
                    return Ok(Some(Held {
                        borrower: id,
                        voucher: voucher.filter(|voucher| voucher.closed_at.is_none()),
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
            None => Hand::Borrower(BorrowerId(self.borrower)),
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
                soles(rows::boot_soles(db, self.borrower).await?),
                soles(rows::binding_soles(db, self.borrower).await?),
            )
        } else {
            (Vec::new(), Vec::new())
        };
        let voucher = self.voucher.as_ref();
        Ok(HandFacts {
            borrower: BorrowerId(self.borrower),
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

fn soles(rows: Vec<rows::Sole>) -> Vec<(Option<WearerId>, u16)> {
    rows.into_iter()
        .filter_map(|row| {
            let sole = u16::try_from(row.sole_mm).ok()?;
            Some((row.wearer_id.map(WearerId), sole))
        })
        .collect()
}
