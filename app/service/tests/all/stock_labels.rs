//! Labels: who waits for one, what is printed, and that a reader which is not ours reads it.

use crate::common::{World, each_store, key};
use domain::staff::Role;
use domain::stock::label::{Carrier, LABEL_STOCK, LabelStock, Symbol};
use domain::stock::{ArticleId, ArticleStatus};
use proptest::prelude::*;
use service::staff::Staff;
use service::stock::{
    ArticleForm, ImportKind, Label, LabelAsk, LabelPick, LabelPlan, LabelTrouble, Resolution,
    add_article, change_status, label_choice, label_pdf, label_plan, label_zpl, labels_printed,
};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

async fn stocked(world: &World) -> Staff {
    let root = world.with_files(&ImportKind::ALL).await;
    world.staff(root, root, Role::Counter)
}

fn ask(pick: LabelPick) -> LabelAsk {
    LabelAsk {
        pick,
        stock: LABEL_STOCK[0],
        symbol: Symbol::Code128,
    }
}

async fn plan(world: &World, staff: &Staff, pick: LabelPick) -> LabelPlan {
    label_plan(&world.services, staff, &ask(pick))
        .await
        .expect("answered")
}

fn typed(text: &str) -> LabelPick {
    LabelPick::Typed(text.to_owned())
}

fn codes(plan: &LabelPlan) -> Vec<&str> {
    plan.labels
        .iter()
        .map(|(_, label)| label.code.as_str())
        .collect()
}

async fn pulka(world: &World, staff: &Staff, codes: &str) -> ArticleId {
    let form = ArticleForm {
        kind: "PULKA".to_owned(),
        codes: codes.to_owned(),
        ..ArticleForm::default()
    };
    add_article(&world.services, staff, &key(), &form)
        .await
        .expect("added")
        .id
}

#[tokio::test]
async fn labels_are_found_by_number_range_and_code() {
    each_store(|world| async move {
        let staff = stocked(&world).await;
        let found = plan(&world, &staff, typed("4071, fb004176; 2304")).await;
        assert_eq!(codes(&found), ["FB004071", "FB004176", "FB002304"]);
        assert!(found.trouble.is_empty());
        let found = plan(&world, &staff, typed("999999 FB999999")).await;
        assert_eq!(
            found.trouble,
            [
                LabelTrouble::Unknown("999999".to_owned()),
                LabelTrouble::Unknown("FB999999".to_owned())
            ]
        );
        // 2746 is scrapped in the file.
        let found = plan(&world, &staff, typed("2746")).await;
        assert_eq!(found.trouble, [LabelTrouble::Scrapped(vec![2746])]);
        assert!(found.labels.is_empty());
        let found = plan(&world, &staff, typed("1-99999")).await;
        assert!(found.labels.len() > 400 && found.labels.len() <= 500);
        assert!(found.trouble.contains(&LabelTrouble::TooMany));
        let found = plan(&world, &staff, typed("skidor")).await;
        assert!(matches!(found.trouble[..], [LabelTrouble::Typed(_)]));
    })
    .await;
}

#[tokio::test]
async fn a_new_article_waits_for_its_label_until_it_is_printed() {
    each_store(|world| async move {
        let staff = stocked(&world).await;
        assert_eq!(plan(&world, &staff, LabelPick::Waiting).await.waiting, 0);
        let both = pulka(&world, &staff, "VÄ, left-7, right-7").await;
        let one = pulka(&world, &staff, "").await;
        let waiting = plan(&world, &staff, LabelPick::Waiting).await;
        assert_eq!(waiting.waiting, 2);
        // A label for each code; what can't be drawn is said.
        assert!(codes(&waiting).contains(&"left-7") && codes(&waiting).contains(&"right-7"));
        assert!(
            waiting
                .trouble
                .iter()
                .any(|one| matches!(one, LabelTrouble::Code { fits, .. } if fits.is_empty()))
        );
        let again = key();
        let on = (LABEL_STOCK[5], Symbol::Qr);
        for _ in 0..2 {
            let done = labels_printed(&world.services, &staff, &again, &[both], on).await;
            assert_eq!(done.expect("written").articles, 1);
        }
        assert_eq!(plan(&world, &staff, LabelPick::Waiting).await.waiting, 1);
        let chosen = label_choice(&world.services, &staff)
            .await
            .expect("answered");
        assert_eq!(chosen, on);
        // What is scrapped needs none.
        let scrapped = ArticleStatus::Scrapped;
        change_status(&world.services, &staff, &key(), one, scrapped)
            .await
            .expect("scrapped");
        assert_eq!(plan(&world, &staff, LabelPick::Waiting).await.waiting, 0);
    })
    .await;
}

/// The codes that ZBar reads off the pages of a PDF.
fn read_back(folder: &Path, pdf: &[u8]) -> BTreeSet<String> {
    let file = folder.join("labels.pdf");
    std::fs::write(&file, pdf).expect("the file is written");
    let drawn = Command::new("pdftoppm")
        .args(["-r", "600", "-gray", "-png"])
        .arg(&file)
        .arg(folder.join("page"))
        .status()
        .expect("pdftoppm (Debian: poppler-utils) is installed");
    assert!(drawn.success(), "pdftoppm draws the PDF");
    let mut pages: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder is read")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "png"))
        .collect();
    pages.sort();
    let mut found = BTreeSet::new();
    for page in pages {
        let read = Command::new("zbarimg")
            .args([
                "--quiet",
                "--raw",
                "-Sdisable",
                "-Scode128.enable",
                "-Sqrcode.enable",
            ])
            .arg(&page)
            .output()
            .expect("zbarimg (Debian: zbar-tools) is installed");
        let text = String::from_utf8(read.stdout).expect("codes are ASCII");
        found.extend(text.lines().map(str::to_owned));
        std::fs::remove_file(page).expect("the page is taken away");
    }
    found
}

fn labels(stock: &LabelStock, symbol: Symbol, codes: &[String]) -> Option<Vec<Label>> {
    codes
        .iter()
        .map(|code| {
            let number = code.trim_start_matches(|c: char| !c.is_ascii_digit());
            Label::new(code, number, stock, symbol).ok()
        })
        .collect()
}

#[test]
fn another_reader_reads_every_label_on_every_stock() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut tried = 0;
    for stock in LABEL_STOCK {
        for symbol in Symbol::ALL {
            let count = stock.per_page().min(3);
            let codes: Vec<String> = (0..count)
                .map(|at| format!("FB{:06}", 2041 + at * 7))
                .collect();
            let Some(labels) = labels(&stock, symbol, &codes) else {
                continue;
            };
            tried += 1;
            let read = read_back(folder.path(), &label_pdf(&stock, &labels, 0));
            let printed: BTreeSet<String> = codes.into_iter().collect();
            assert_eq!(read, printed, "{} as {symbol:?}", stock.name);
        }
    }
    assert!(
        tried >= 2 * LABEL_STOCK.len(),
        "bars and squares on all of them: {tried}"
    );
}

#[test]
fn another_reader_reads_a_whole_sheet_and_other_patterns() {
    let folder = tempfile::tempdir().expect("a folder");
    let stock = LABEL_STOCK[0];
    let codes: Vec<String> = (0..stock.per_page())
        .map(|at| format!("FB{:06}", 100 + at))
        .collect();
    let all = labels(&stock, Symbol::Code128, &codes).expect("they fit");
    assert_eq!(
        read_back(folder.path(), &label_pdf(&stock, &all, 0)),
        codes.into_iter().collect()
    );
    let codes = ["7", "2041", "A1", "UME-00017", "SAV/12.5", "LEFT7"].map(str::to_owned);
    let stock = LabelStock::parse("l7160").expect("there");
    let all = labels(&stock, Symbol::Code128, &codes).expect("they fit");
    // The first five places are used up: they begin on the sixth.
    assert_eq!(
        read_back(folder.path(), &label_pdf(&stock, &all, 5)),
        codes.into_iter().collect()
    );
}

#[test]
fn a_pdf_has_exactly_the_size_of_its_stock() {
    let folder = tempfile::tempdir().expect("a folder");
    for stock in LABEL_STOCK {
        let all = labels(&stock, Symbol::Qr, &["FB002041".to_owned()]).expect("it fits");
        let file = folder.path().join("one.pdf");
        std::fs::write(&file, label_pdf(&stock, &all, 0)).expect("written");
        let told = Command::new("pdfinfo")
            .arg(&file)
            .output()
            .expect("pdfinfo");
        let told = String::from_utf8(told.stdout).expect("text");
        let size = told
            .lines()
            .find(|line| line.starts_with("Page size:"))
            .expect("a size");
        let numbers: Vec<f64> = size
            .split_whitespace()
            .filter_map(|word| word.parse().ok())
            .collect();
        let (width, height) = match stock.carrier {
            Carrier::Sheet { .. } => (21_000.0, 29_700.0),
            Carrier::Roll => (f64::from(stock.width), f64::from(stock.height)),
        };
        let points = |length: f64| length * 72.0 / 2540.0;
        assert!(
            (numbers[0] - points(width)).abs() < 0.1,
            "{} {size}",
            stock.name
        );
        assert!(
            (numbers[1] - points(height)).abs() < 0.1,
            "{} {size}",
            stock.name
        );
    }
}

#[test]
fn a_label_printer_is_told_sizes_in_dots() {
    let stock = LabelStock::parse("zebra-51x25").expect("there");
    let all = labels(&stock, Symbol::Code128, &["FB_02041".to_owned()]).expect("it fits");
    let coarse = label_zpl(&stock, &all, Resolution::Dpi203).expect("fine enough");
    assert!(coarse.starts_with("^XA") && coarse.trim_end().ends_with("^XZ"));
    assert!(
        coarse.contains("^PW408^LL200"),
        "51 × 25 mm at 8 dots: {coarse}"
    );
    assert!(coarse.contains("^BY2^BCN,") && coarse.contains("^FH_^FDFB_5F02041^FS"));
    let fine = label_zpl(&stock, &all, Resolution::Dpi300).expect("fine enough");
    assert!(fine.contains("^PW612^LL300"), "{fine}");
    let all = labels(&stock, Symbol::Qr, &["FB002041".to_owned()]).expect("it fits");
    let square = label_zpl(&stock, &all, Resolution::Dpi203).expect("fine enough");
    assert!(square.contains("^BQN,2,") && square.contains("^FDMA,FB002041^FS"));
}

proptest! {
    #[test]
    fn any_code_is_a_label_or_refused_and_any_label_prints(
        code in prop_oneof![any::<String>(), "[ -~]{1,40}", "[A-Z]{0,4}[0-9]{1,9}"],
        at in 0..LABEL_STOCK.len(),
        which in 0..Symbol::ALL.len(),
        first in 0_usize..2_000,
        copies in 1_usize..120,
    ) {
        let (stock, symbol) = (LABEL_STOCK[at], Symbol::ALL[which]);
        if let Ok(label) = Label::new(&code, "2041", &stock, symbol) {
            let all = vec![label; copies];
            let pdf = label_pdf(&stock, &all, first);
            prop_assert!(pdf.starts_with(b"%PDF-"));
            let zpl = label_zpl(&stock, &all, Resolution::Dpi300).unwrap_or_default();
            prop_assert!(zpl.matches("^XA").count() == zpl.matches("^XZ").count());
        }
    }
}
