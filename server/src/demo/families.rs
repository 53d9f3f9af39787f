//! The demo's families: invented names, numbers of the series kept for fiction,
//! and loans made by the use cases themselves.

use super::{DemoError, key, step};
use chrono::{NaiveDate, TimeDelta};
use domain::lending::{Answer, Hand, VoucherId};
use domain::people::BorrowerId;
use service::lending::{Outcome, Scan, ScanAnswer, Scanned};
use service::people::AddBorrower;
use service::staff::{DEMO_SIGN_INS, SignIn, Staff};
use service::{Services, lending, people, staff};

/// How many there are.
pub const COUNT: u64 = FAMILIES.len() as u64;

struct Family {
    name: &'static str,
    /// Who answers for a group.
    contact: Option<&'static str>,
    /// Of the series that PTS keeps for fiction.
    phone: &'static str,
    /// What is at home: article numbers, how many days ago, for how many days.
    loans: &'static [(&'static [i64], i64, i64)],
}

const FAMILIES: [Family; 9] = [
    Family {
        name: "Sanna Lind",
        contact: None,
        phone: "070-174 06 12",
        loans: &[(&[2290, 3108], 4, 14)],
    },
    Family {
        name: "Omar Haddad",
        contact: None,
        phone: "070-174 06 13",
        loans: &[(&[2226], 7, 4)],
    },
    Family {
        name: "Leila Haddad",
        contact: None,
        phone: "070-174 06 13",
        loans: &[],
    },
    Family {
        name: "Aino Niemi",
        contact: None,
        phone: "070-174 06 20",
        loans: &[(&[1933, 2096], 5, 14)],
    },
    Family {
        name: "Nils Åkesson",
        contact: None,
        phone: "070-174 06 31",
        loans: &[(&[4223], 7, 5)],
    },
    Family {
        name: "Máret Sarri",
        contact: None,
        phone: "070-174 06 44",
        loans: &[(&[2969], 2, 14)],
    },
    Family {
        name: "Ersbodaskolan 4B",
        contact: Some("Kerstin Holm"),
        phone: "070-174 06 50",
        loans: &[(&[2596, 2545], 3, 14)],
    },
    Family {
        name: "Tove Sundin",
        contact: None,
        phone: "070-174 06 61",
        // Due today.
        loans: &[(&[2752, 4151], 6, 6)],
    },
    Family {
        name: "Yusuf Ali",
        contact: None,
        phone: "070-174 06 77",
        loans: &[],
    },
];

/// Adds those that aren't there, and lends to them what they have at home.
pub async fn lend_to_them(services: &Services, today: NaiveDate) -> Result<(), DemoError> {
    let Some(alex) = DEMO_SIGN_INS.iter().find(|one| one.fitter) else {
        return Err(DemoError::Step(
            "nobody of the demo's staff is a fitter".into(),
        ));
    };
    let typed = SignIn {
        email: alex.email,
        password: alex.password,
        device: None,
    };
    let signed_in = staff::sign_in(services, typed).await.map_err(step)?;
    for family in &FAMILIES {
        if is_there(services, &signed_in.staff, family).await? {
            continue;
        }
        let id = add(services, &signed_in.staff, family).await?;
        for (articles, days_ago, days) in family.loans {
            let lent_on = today - TimeDelta::days(*days_ago);
            lend(services, &signed_in.staff, id, articles, lent_on, *days).await?;
        }
    }
    staff::sign_out(services, &signed_in.session).await?;
    Ok(())
}

async fn is_there(services: &Services, staff: &Staff, family: &Family) -> Result<bool, DemoError> {
    let found = people::search(services, staff, family.name).await?;
    Ok(found.iter().any(|one| one.name == family.name))
}

async fn add(services: &Services, staff: &Staff, family: &Family) -> Result<BorrowerId, DemoError> {
    let typed = AddBorrower {
        name: family.name.to_owned(),
        phone: family.phone.to_owned(),
        is_group: family.contact.is_some(),
        contact: family.contact.unwrap_or_default().to_owned(),
        language: String::new(),
    };
    let added = people::add_borrower(services, staff, &key(services)?, &typed)
        .await
        .map_err(step)?;
    Ok(added.id)
}

async fn lend(
    services: &Services,
    staff: &Staff,
    borrower: BorrowerId,
    articles: &[i64],
    lent_on: NaiveDate,
    days: i64,
) -> Result<(), DemoError> {
    let hand = Hand::Borrower(borrower);
    let voucher = lending::set_lent_on(services, staff, &key(services)?, hand, lent_on)
        .await
        .map_err(step)?
        .ok_or_else(|| DemoError::Step("a loan lies too far back".into()))?;
    choose_due_date(services, staff, voucher, lent_on, days).await?;
    let hand = Hand::Voucher(voucher);
    for number in articles {
        let first = scan(
            services,
            staff,
            hand,
            Scanned::Text(number.to_string()),
            None,
        )
        .await?;
        if let Outcome::Ask { article, .. } = first.outcome {
            let again = Scanned::Article(article.id);
            scan(services, staff, hand, again, Some(Answer::ServiceDone)).await?;
        }
    }
    lending::close_voucher(services, staff, &key(services)?, voucher)
        .await
        .map_err(step)?;
    Ok(())
}

/// The day, or the last one before it on which the branch is open: what is late
/// in the demo is late on each day of the week.
async fn choose_due_date(
    services: &Services,
    staff: &Staff,
    voucher: VoucherId,
    lent_on: NaiveDate,
    days: i64,
) -> Result<(), DemoError> {
    for day in (1..=days).rev() {
        let chosen = Some(lent_on + TimeDelta::days(day));
        let outcome = lending::choose_due_date(
            services,
            staff,
            &key(services)?,
            Hand::Voucher(voucher),
            chosen,
        )
        .await;
        if outcome.map_err(step)?.is_ok() {
            break;
        }
    }
    Ok(())
}

async fn scan(
    services: &Services,
    staff: &Staff,
    hand: Hand,
    scanned: Scanned,
    answer: Option<Answer>,
) -> Result<ScanAnswer, DemoError> {
    let scan = Scan {
        scanned,
        hand,
        wearer: None,
        pending: None,
        swap: None,
        promise: None,
        answer,
    };
    lending::scan(services, staff, &key(services)?, &scan)
        .await
        .map_err(step)
}
