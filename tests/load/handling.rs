//! How long the stock's heavy work takes: labels, a photo, and a list as long as the stock.

use crate::Outcome;
use crate::client::Client;
use crate::database::{Database, numbers};
use crate::program::Program;
use crate::statistics::Times;
use crate::table::Table;
use image::{DynamicImage, ImageFormat, RgbImage};
use sea_orm::DatabaseConnection;
use std::fmt::Write as _;
use std::io::Cursor;
use std::time::{Duration, Instant};

/// As a phone takes it: 4,000 × 3,000 pixels.
const PHOTO: (u32, u32) = (4_000, 3_000);
/// Rows of the list.
const ROWS: u32 = 100_000;
/// Above any number of the stock.
const FIRST_NUMBER: u32 = 1_000_000;
/// How long a list may take before the benchmark gives up.
const PATIENCE: Duration = Duration::from_secs(600);

/// Measures them; the server has done nothing else, so that its memory is theirs.
pub async fn measure(program: &Program, database: &Database, table: &mut Table) -> Outcome {
    let column = database.column;
    let client = Client::coordinator(&program.base).await?;
    let db = sea_orm::Database::connect(&database.url).await?;

    let mut times = Times::default();
    for first in (1_001..).step_by(100).take(20) {
        let path = format!("/sv/lager/etiketter/pdf?nummer={}-{}", first, first + 99);
        let begun = Instant::now();
        client.get(&path).await?.bytes().await?;
        times.add(begun.elapsed());
    }
    table.put("100 labels as PDF", "< 1 s", column, times.in_words());

    let photo = photo()?;
    let mut times = Times::default();
    for [article] in numbers::<1>(&db, "SELECT id FROM articles ORDER BY id LIMIT 12").await? {
        let begun = Instant::now();
        let path = format!("/sv/lager/{article}/bilder");
        client
            .send(&path, "bild", "bild.jpg", photo.clone())
            .await?;
        times.add(begun.elapsed());
    }
    let what = format!(
        "A photo of 12 megapixels ({:.1} MB), sent → kept in all widths",
        photo.len() as f64 / 1e6
    );
    table.put(&what, "< 2 s", column, times.in_words());
    table.put(
        "Memory of the server, highest with labels and photos",
        "",
        column,
        program.memory()?.highest,
    );
    db.close().await?;
    Ok(())
}

/// A list of new articles: sent, read and shown, brought in.
pub async fn list(program: &Program, database: &Database, table: &mut Table) -> Outcome {
    let column = database.column;
    let client = Client::coordinator(&program.base).await?;
    let db = sea_orm::Database::connect(&database.url).await?;
    let mut own = 0;
    let file = rows()?;
    let begun = Instant::now();
    let at = client
        .send("/sv/lager/listor", "lista", "lista.csv", file.into_bytes())
        .await?;
    // The columns have our own names: nothing is chosen by hand.
    let page = client.plain(&at).await?;
    client.post(&at, &chosen(&page)).await?;
    until(program, &db, "ready", &mut own).await?;
    let shown = begun.elapsed();
    client.plain(&at).await?;
    client
        .post(&at, &[("gor".to_owned(), "ta-in".to_owned())])
        .await?;
    until(program, &db, "done", &mut own).await?;
    let done = begun.elapsed();
    let [[count]] = numbers::<1>(
        &db,
        &format!("SELECT COUNT(*) FROM articles WHERE number >= {FIRST_NUMBER}"),
    )
    .await?[..] else {
        return Err("the articles can't be counted".into());
    };
    if count != i64::from(ROWS) {
        return Err(format!("{count} of {ROWS} rows came in").into());
    }
    let words = format!("{:.1} s, {:.1} s", shown.as_secs_f64(), done.as_secs_f64());
    table.put(
        "A list of 100,000 rows into a stock of 100,000: shown after, in after",
        "< 60 s",
        column,
        words,
    );
    table.put(
        "Memory of the server, highest with that list",
        "< 300 MB",
        column,
        format!("{}, {own} MB of it its own", program.memory()?.highest),
    );
    db.close().await?;
    Ok(())
}

/// Waits until the newest list stands so; looks how much memory the server takes for itself.
async fn until(program: &Program, db: &DatabaseConnection, state: &str, own: &mut u64) -> Outcome {
    let begun = Instant::now();
    let asked = |state: &str| {
        format!(
            "SELECT COUNT(*) FROM imports WHERE id = (SELECT MAX(id) FROM imports)
             AND state = '{state}'"
        )
    };
    while begun.elapsed() < PATIENCE {
        *own = program.own_memory()?.max(*own);
        if numbers::<1>(db, &asked(state)).await? == [[1]] {
            return Ok(());
        }
        if numbers::<1>(db, &asked("failed")).await? == [[1]] {
            return Err("the list can't be read".into());
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    Err(format!("the list is not {state} after {PATIENCE:?}").into())
}

/// The form for the columns, sent as it stands.
fn chosen(page: &str) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    for select in page.split("<select").skip(1) {
        let name = attribute(select, "name");
        let options = select.split("</select").next().unwrap_or_default();
        let chosen = options.split("<option").find(|one| {
            one.split('>')
                .next()
                .is_some_and(|tag| tag.contains(" selected"))
        });
        let value = chosen.map(|one| attribute(one, "value"));
        fields.push((name, value.unwrap_or_default()));
    }
    let columns = fields
        .iter()
        .filter(|(name, _)| name.starts_with("kolumn-"))
        .count();
    fields.push(("antal".to_owned(), columns.to_string()));
    fields.push(("gor".to_owned(), "visa".to_owned()));
    fields
}

fn attribute(tag: &str, name: &str) -> String {
    let begin = format!("{name}=\"");
    let rest = tag.split(&begin).nth(1).unwrap_or_default();
    rest.split('"').next().unwrap_or_default().to_owned()
}

/// The demo's file many times over, with numbers that nobody has.
fn rows() -> Outcome<String> {
    let mut lines = crate::data::ARTICLES.lines();
    let mut text = lines
        .next()
        .ok_or("the file of articles is empty")?
        .to_owned();
    let rows: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    for (at, row) in (0..ROWS).zip(rows.iter().cycle()) {
        let Some(rest) = row.splitn(3, ';').nth(2) else {
            return Err(format!("a row without a code: {row}").into());
        };
        let number = FIRST_NUMBER + at;
        write!(text, "\n{number};FB{number};{rest}")?;
    }
    Ok(text)
}

/// A picture with as much in it as a photo has: neither flat nor noise.
fn photo() -> Outcome<Vec<u8>> {
    let shade = |x: u32, y: u32, step: u32| {
        let grain = (x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(40_503)) >> 27;
        let slope = (x / step + y / 7) % 200;
        u8::try_from(slope + grain % 24).unwrap_or(u8::MAX)
    };
    let pixels = RgbImage::from_fn(PHOTO.0, PHOTO.1, |x, y| {
        image::Rgb([shade(x, y, 5), shade(x, y, 9), shade(y, x, 13)])
    });
    let mut jpeg = Cursor::new(Vec::new());
    DynamicImage::from(pixels).write_to(&mut jpeg, ImageFormat::Jpeg)?;
    Ok(jpeg.into_inner())
}
