//! The demo: a branch with about 3,700 articles, three people on the staff,
//! and a few families that have things at home.

use chrono::{NaiveDate, TimeDelta};
use domain::lending::{Answer, Hand, SubmissionKey};
use domain::people::BorrowerId;
use service::lending::{Outcome, Scan, ScanAnswer, Scanned};
use service::people::AddBorrower;
use service::staff::{DEMO_SIGN_INS, DemoSignIn, SignIn, Staff};
use service::stock::{ImportKind, import};
use service::{Services, branches, lending, people, staff};

/// Why there is no demo.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] service::Unavailable),
    /// A file of the demo can't be imported.
    #[error("{0} can't be imported: {1}")]
    Import(&'static str, service::stock::ImportError),
    /// A row of the demo's files isn't in.
    #[error("{0} has rows that can't be imported")]
    Rows(&'static str),
    /// A step of the demo failed.
    #[error("the demo can't be made: {0}")]
    Step(String),
}

const FILES: [(ImportKind, &[u8]); 4] = [
    (
        ImportKind::Branches,
        include_bytes!("../../data/filialer.csv"),
    ),
    (
        ImportKind::Types,
        include_bytes!("../../data/artikeltyper.csv"),
    ),
    (
        ImportKind::SchoolHolidays,
        include_bytes!("../../data/skollov.csv"),
    ),
    (
        ImportKind::Articles,
        include_bytes!("../../data/artiklar.csv"),
    ),
];

/// Makes the demo where there is no branch yet; the sign-ins, in any case.
///
/// # Errors
/// When the database can't.
pub async fn make(services: &Services) -> Result<Vec<DemoSignIn>, DemoError> {
    if !branches::public_branches(services).await?.is_empty() {
        return Ok(if branches::is_demo(services).await? {
            DEMO_SIGN_INS.to_vec()
        } else {
            Vec::new()
        });
    }
    for (kind, bytes) in FILES {
        let report = import(services, kind, bytes, None)
            .await
            .map_err(|why| DemoError::Import(kind.file_name(), why))?;
        if !report.problems.is_empty() {
            return Err(DemoError::Rows(kind.file_name()));
        }
    }
    let top = branches::public_branches(services)
        .await?
        .into_iter()
        .find(|branch| !branch.is_small)
        .ok_or_else(|| DemoError::Step("the files name no top branch".into()))?;
    let sign_ins = staff::add_demo_staff(services, top.id).await?;
    families(services, top.today).await?;
    // Last, so that a demo that broke off is made again from the start by hand,
    // not taken for one.
    branches::mark_as_demo(services, top.id).await?;
    Ok(sign_ins)
}

/// A name, a number of the series kept for fiction, and what is at home:
/// article numbers, days ago, days that the loan lasts.
struct Family {
    name: &'static str,
    contact: Option<&'static str>,
    phone: &'static str,
    loans: &'static [(&'static [i64], i64, i64)],
}

const FAMILIES: [Family; 8] = [
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
        name: "Yusuf Ali",
        contact: None,
        phone: "070-174 06 77",
        loans: &[],
    },
];

async fn families(services: &Services, today: NaiveDate) -> Result<(), DemoError> {
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
        let id = add(services, &signed_in.staff, family).await?;
        for (articles, days_ago, days) in family.loans {
            let lent_on = today - TimeDelta::days(*days_ago);
            lend(services, &signed_in.staff, id, articles, lent_on, *days).await?;
        }
    }
    staff::sign_out(services, &signed_in.session).await?;
    Ok(())
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
    let chosen = Some(lent_on + TimeDelta::days(days));
    // A day that the calendar refuses leaves the plan, which will do for a demo.
    let _chosen = lending::choose_due_date(services, staff, &key(services)?, voucher, chosen)
        .await
        .map_err(step)?;
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
        answer,
    };
    lending::scan(services, staff, &key(services)?, &scan)
        .await
        .map_err(step)
}

fn key(services: &Services) -> Result<SubmissionKey, DemoError> {
    SubmissionKey::parse(&services.chance().token())
        .ok_or_else(|| DemoError::Step("a key is no key".into()))
}

fn step(error: impl std::fmt::Display) -> DemoError {
    DemoError::Step(error.to_string())
}
