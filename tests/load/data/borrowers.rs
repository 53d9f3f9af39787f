//! Borrowers with invented names, who share the telephone numbers kept for fiction.

use crate::Outcome;
use sea_orm::{ConnectionTrait, DatabaseConnection};
use std::fmt::Write as _;

/// The first of them: the demo's families come before.
pub const FIRST: &str = "SELECT MIN(id) FROM borrowers WHERE note = 'bench'";

const FIRST_NAMES: [&str; 40] = [
    "Alva", "Amira", "Anton", "Asta", "Aya", "Bo", "Cleo", "Dana", "Ebbe", "Elin", "Emil", "Farah",
    "Folke", "Greta", "Hanna", "Hugo", "Ida", "Ilyas", "Jon", "Kaia", "Kerstin", "Lea", "Lo",
    "Maja", "Milo", "Mona", "Nadja", "Nils", "Noor", "Olle", "Pia", "Rami", "Rut", "Sam", "Siri",
    "Tage", "Tuva", "Uma", "Vera", "Yusuf",
];
const LAST_NAMES: [&str; 50] = [
    "Ahlin", "Alm", "Aziz", "Berg", "Björk", "Blom", "Dahl", "Ek", "Falk", "Fors", "Gran", "Grahn",
    "Hadi", "Hed", "Holm", "Håkans", "Jansson", "Karimi", "Kjell", "Kvist", "Lind", "Ljung",
    "Lund", "Löf", "Malm", "Moberg", "Mård", "Nasser", "Norén", "Nyberg", "Osman", "Palm", "Pohl",
    "Rask", "Ros", "Rahmani", "Sand", "Saleh", "Sjö", "Skog", "Stark", "Sund", "Tall", "Vik",
    "Wall", "Yaman", "Åberg", "Åström", "Öberg", "Öhman",
];

/// Written by one statement.
const BATCH: u32 = 500;

/// Adds `count` of them.
pub async fn add(db: &DatabaseConnection, count: u32) -> Outcome {
    db.execute_unprepared("BEGIN").await?;
    for from in (0..count).step_by(usize::try_from(BATCH)?) {
        let mut values = String::new();
        for number in from..count.min(from + BATCH) {
            let comma = if number == from { "" } else { ", " };
            let first = FIRST_NAMES[usize::try_from(number)? % FIRST_NAMES.len()];
            let last = LAST_NAMES[usize::try_from(number / 40)? % LAST_NAMES.len()];
            // 070-174 06 05 to 070-174 06 99: kept for fiction, so 50,000 people share 95.
            let phone = 5 + number % 95;
            write!(
                values,
                "{comma}((SELECT MIN(id) FROM branches), 'person', '{first} {last}', \
                 '+467017406{phone:02}', 'sv', 'bench', 1600000000000, 1)"
            )?;
        }
        db.execute_unprepared(&format!(
            "INSERT INTO borrowers (root_id, kind, name, phone, language, note, created_at, version) \
             VALUES {values}"
        ))
        .await?;
    }
    for (at, fold) in [(FIRST_NAMES.as_slice(), 0), (LAST_NAMES.as_slice(), 1)] {
        for name in at {
            // The words as `service` folds them: å, ä, ö and é without what stands on them.
            let word = folded(name);
            let like = if fold == 0 {
                format!("{name} %")
            } else {
                format!("% {name}")
            };
            db.execute_unprepared(&format!(
                "INSERT INTO borrower_words (borrower_id, root_id, word) \
                 SELECT id, root_id, '{word}' FROM borrowers WHERE note = 'bench' AND name LIKE '{like}'"
            ))
            .await?;
        }
    }
    db.execute_unprepared("COMMIT").await?;
    Ok(())
}

fn folded(name: &str) -> String {
    domain::people::fold(name)
}
