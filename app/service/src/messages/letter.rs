//! What a message to a family says; the words are those of whoever writes it.

use super::letters::Untold;
use crate::branches::BranchContext;
use crate::store::select;
use crate::tokens::LetterToken;
use chrono::{NaiveDate, NaiveDateTime};
use domain::booking::SizeClass;
use domain::branches::{Calendar, DayStatus};
use domain::messages::NoticeKind;
use domain::stock::{Size, SizeSystem};
use domain::time::Moment;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

/// The category whose things no message names.
const PARASPORT: &str = "Parasport";

/// Writes messages in people's languages.
pub trait Words: Send + Sync {
    /// The text of a message, its link included.
    fn letter(&self, letter: &Letter) -> String;
}

/// What a message says.
#[derive(Debug)]
pub struct Letter {
    /// The code of the language that the borrower reads.
    pub language: String,
    /// The branch that writes.
    pub branch: String,
    /// Its today.
    pub today: NaiveDate,
    /// What it says, the most important first.
    pub parts: Vec<Part>,
    /// For its link.
    pub token: LetterToken,
}

/// A thing, without a name of anybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The kind's name in Swedish.
    pub name_sv: String,
    /// Its name in English.
    pub name_en: String,
    /// The size, where it is known.
    pub size: Option<String>,
}

/// A day on which the branch is open next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenDay {
    /// The day.
    pub day: NaiveDate,
    /// Its hours, in minutes from midnight.
    pub hours: Vec<(u16, u16)>,
}

/// A part of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A reservation is made.
    Reserved {
        /// Its first day.
        from: NaiveDate,
        /// Its last day.
        to: NaiveDate,
        /// What; none where it is not to be named.
        things: Vec<Named>,
    },
    /// It lies ready.
    Ready {
        /// Its first day.
        from: NaiveDate,
        /// Until when it lies there, on the branch's wall clock.
        kept_until: Option<NaiveDateTime>,
        /// What; none where it is not to be named.
        things: Vec<Named>,
    },
    /// Something of it can't be had.
    Broken {
        /// Its first day.
        from: NaiveDate,
        /// What can't; none where it is not to be named.
        things: Vec<Named>,
    },
    /// What was waited for is free.
    Offer {
        /// What.
        thing: Named,
        /// Its first day.
        from: NaiveDate,
        /// Its last day.
        to: NaiveDate,
        /// Until when it is kept for an answer, on the branch's wall clock.
        until: NaiveDateTime,
    },
    /// The branch is closed when something is to be brought or fetched.
    Closed {
        /// On this day.
        day: NaiveDate,
        /// Whether something is to be brought; else it is to be fetched.
        is_return: bool,
        /// When it is open next.
        next: Option<OpenDay>,
    },
    /// Loans are due.
    DueSoon {
        /// On this day.
        due: NaiveDate,
        /// What.
        things: Vec<Named>,
    },
    /// Loans were due.
    Late {
        /// On this day.
        due: NaiveDate,
        /// What.
        things: Vec<Named>,
        /// When the branch is open next.
        next: Option<OpenDay>,
    },
}

#[derive(Debug, Clone, FromQueryResult)]
struct Thing {
    of: i64,
    name_sv: String,
    name_en: String,
    main_category: String,
    size_system: String,
    /// As it was written, or a class where there is no system.
    size_text: String,
    state: String,
}

impl Thing {
    fn may_be_named(&self) -> bool {
        self.main_category != PARASPORT
    }

    fn named(&self) -> Named {
        let size = match SizeSystem::parse(&self.size_system) {
            Some(system) => Size::parse(system, &self.size_text).label(),
            // A class, which is named as it is shown.
            None => Some(self.size_text.clone()).filter(|name| !name.is_empty()),
        };
        Named {
            name_sv: self.name_sv.clone(),
            name_en: self.name_en.clone(),
            size,
        }
    }
}

/// What these notices say, in the order of [`NoticeKind::ALL`]; of what must not be named
/// nothing, or only that there is something.
pub(super) async fn parts(
    db: &impl ConnectionTrait,
    branch: &BranchContext,
    notices: &[Untold],
    today: NaiveDate,
) -> Result<Vec<Part>, DbErr> {
    let mut all = Vec::new();
    for kind in NoticeKind::ALL {
        let of_kind: Vec<&Untold> = notices
            .iter()
            .filter(|notice| notice.kind() == Some(kind))
            .collect();
        if of_kind.is_empty() {
            continue;
        }
        match kind {
            NoticeKind::Reserved | NoticeKind::Ready | NoticeKind::Broken => {
                for notice in of_kind {
                    all.extend(of_reservation(db, branch, kind, notice).await?);
                }
            }
            NoticeKind::Offer => {
                for notice in of_kind {
                    all.extend(of_wait(db, branch, notice).await?);
                }
            }
            NoticeKind::Closed => all.extend(of_closed_days(branch, &of_kind)),
            NoticeKind::DueSoon | NoticeKind::Late => {
                all.extend(of_loans(db, branch, kind, &of_kind, today).await?);
            }
        }
    }
    Ok(all)
}

#[derive(Debug, FromQueryResult)]
struct Days {
    from_day: NaiveDate,
    to_day: NaiveDate,
}

async fn of_reservation(
    db: &impl ConnectionTrait,
    branch: &BranchContext,
    kind: NoticeKind,
    notice: &Untold,
) -> Result<Option<Part>, DbErr> {
    let id = notice.reservation_id.unwrap_or_default();
    let days: Vec<Days> = select(
        db,
        "SELECT from_day, to_day FROM reservations WHERE id = $1",
        [id.into()],
    )
    .await?;
    let Some(Days { from_day, to_day }) = days.into_iter().next() else {
        return Ok(None);
    };
    let things: Vec<Thing> = select(
        db,
        "SELECT l.reservation_id AS of, t.name_sv, t.name_en, t.main_category, '' AS size_system,
                l.size_class AS size_text, l.state
         FROM reservation_lines l JOIN article_types t ON t.id = l.type_id
         WHERE l.reservation_id = $1 ORDER BY l.id",
        [id.into()],
    )
    .await?;
    let wanted = |thing: &&Thing| match kind {
        NoticeKind::Broken => thing.state == "broken",
        NoticeKind::Ready => thing.state == "picked",
        _ => matches!(thing.state.as_str(), "booked" | "picked"),
    };
    let things: Vec<Named> = things
        .iter()
        .filter(|thing| thing.may_be_named())
        .filter(wanted)
        .map(Thing::named)
        .collect();
    let from = from_day;
    Ok(Some(match kind {
        NoticeKind::Ready => Part::Ready {
            from,
            kept_until: branch.reservations.kept_until(&branch.calendar, from),
            things,
        },
        NoticeKind::Broken => Part::Broken { from, things },
        _ => Part::Reserved {
            from,
            to: to_day,
            things,
        },
    }))
}

#[derive(Debug, FromQueryResult)]
struct Waited {
    from_day: NaiveDate,
    to_day: NaiveDate,
    answer_until: Option<i64>,
    size_class: String,
    name_sv: String,
    name_en: String,
    main_category: String,
}

async fn of_wait(
    db: &impl ConnectionTrait,
    branch: &BranchContext,
    notice: &Untold,
) -> Result<Option<Part>, DbErr> {
    let found: Vec<Waited> = select(
        db,
        "SELECT w.from_day, w.to_day, w.answer_until, w.size_class, t.name_sv, t.name_en,
                t.main_category
         FROM waits w JOIN article_types t ON t.id = w.type_id WHERE w.id = $1",
        [notice.wait_id.unwrap_or_default().into()],
    )
    .await?;
    let part = found.into_iter().next().and_then(|row| {
        let class = SizeClass::named(row.size_class);
        // A guess would be worse than silence: an offer that can't be named is called.
        (row.main_category != PARASPORT).then_some(())?;
        Some(Part::Offer {
            thing: Named {
                name_sv: row.name_sv,
                name_en: row.name_en,
                size: (!class.is_unknown()).then(|| class.name().to_owned()),
            },
            from: row.from_day,
            to: row.to_day,
            until: Moment(row.answer_until?).local(branch.zone),
        })
    });
    Ok(part)
}

fn of_closed_days(branch: &BranchContext, notices: &[&Untold]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for notice in notices {
        let part = Part::Closed {
            day: notice.day,
            is_return: notice.loan_id.is_some(),
            next: open_from(&branch.calendar, notice.day),
        };
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    parts
}

async fn of_loans(
    db: &impl ConnectionTrait,
    branch: &BranchContext,
    kind: NoticeKind,
    notices: &[&Untold],
    today: NaiveDate,
) -> Result<Option<Part>, DbErr> {
    let ids: Vec<i64> = notices.iter().filter_map(|notice| notice.loan_id).collect();
    let places: Vec<String> = (1..=ids.len()).map(|at| format!("${at}")).collect();
    let things: Vec<Thing> = select(
        db,
        &format!(
            "SELECT l.id AS of, t.name_sv, t.name_en, t.main_category, t.size_system,
                    a.size_text, a.status AS state
             FROM loans l JOIN articles a ON a.id = l.article_id
             JOIN article_types t ON t.id = a.type_id WHERE l.id IN ({}) ORDER BY l.id",
            places.join(", ")
        ),
        ids.iter().map(|id| (*id).into()),
    )
    .await?;
    let nameable: Vec<&Thing> = things.iter().filter(|thing| thing.may_be_named()).collect();
    let due = notices
        .iter()
        .filter(|notice| {
            nameable
                .iter()
                .any(|thing| Some(thing.of) == notice.loan_id)
        })
        .map(|notice| notice.day)
        .min();
    let things: Vec<Named> = nameable.into_iter().map(Thing::named).collect();
    Ok(due.map(|due| match kind {
        NoticeKind::Late => Part::Late {
            due,
            things,
            next: open_from(&branch.calendar, today),
        },
        _ => Part::DueSoon { due, things },
    }))
}

/// The first day from `day` on that the branch is open, with its hours.
fn open_from(calendar: &Calendar, day: NaiveDate) -> Option<OpenDay> {
    let day = calendar.next_open(day, 60)?;
    let hours = match calendar.day(day) {
        DayStatus::Open { hours, .. } => hours
            .iter()
            .map(|span| (span.opens(), span.closes()))
            .collect(),
        DayStatus::Closed(_) => Vec::new(),
    };
    Some(OpenDay { day, hours })
}
