//! What staff find when they type into the stock's search.

use crate::common::{self, World, each_store};
use domain::branches::BranchId;
use domain::staff::Role;
use domain::stock::{ArticleStatus, Size, SizeSystem, StockQuery};
use service::staff::Staff;
use service::stock::{Hit, ImportKind, StatusFilter, StockFilters, StockLine, StockPage, search};
use std::sync::{Arc, Mutex};

async fn stocked(world: &World) -> (Staff, BranchId) {
    let root = world.with_files(&ImportKind::ALL).await;
    (world.staff(root, root, Role::Counter), root)
}

async fn find(world: &World, staff: &Staff, query: &str, filters: StockFilters) -> StockPage {
    search(&world.services, staff, query, filters)
        .await
        .expect("answered")
}

/// Every page of hits.
async fn find_all(world: &World, staff: &Staff, query: &str) -> Vec<StockLine> {
    let mut lines = Vec::new();
    for page in 0.. {
        let filters = StockFilters {
            page,
            ..StockFilters::default()
        };
        let found = find(world, staff, query, filters).await;
        lines.extend(found.lines);
        if !found.has_more {
            break;
        }
    }
    lines
}

/// The rows of the given file: number, type, size, shelf, status, brand, note.
fn file() -> Vec<[String; 7]> {
    let bytes = common::data("artiklar.csv");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(bytes.strip_prefix(b"\xef\xbb\xbf").expect("a BOM"));
    reader
        .records()
        .map(|row| {
            let row = row.expect("a row");
            [0, 2, 4, 7, 8, 9, 10].map(|at| row[at].to_owned())
        })
        .collect()
}

#[tokio::test]
async fn a_number_a_code_and_last_digits_come_first() {
    each_store(|world| async move {
        let (staff, _) = stocked(&world).await;
        let default = StockFilters::default();
        let by_code = find(&world, &staff, "fb004223", default).await;
        assert_eq!(by_code.lines.len(), 1);
        assert_eq!(by_code.lines[0].article.number, 4223);
        assert_eq!(by_code.lines[0].hit, Hit::Exact);
        let by_number = find(&world, &staff, "4223", default).await;
        assert_eq!(by_number.lines[0].article.number, 4223);
        let by_digits = find(&world, &staff, "223", default).await;
        let ending: Vec<i64> = by_digits
            .lines
            .iter()
            .filter(|line| line.hit == Hit::LastDigits)
            .map(|line| line.article.number)
            .collect();
        assert!(ending.contains(&4223), "{ending:?}");
        assert!(ending.iter().all(|number| number % 1000 == 223));
    })
    .await;
}

#[tokio::test]
async fn a_type_and_a_size_find_exactly_what_the_rules_say() {
    each_store(|world| async move {
        let (staff, _) = stocked(&world).await;
        let kinds: [(&str, &str, SizeSystem, &[&str]); 8] = [
            ("hockeyskridskor 34", "34", SizeSystem::Shoe, &["SKR-HOC"]),
            ("skidhjälm 54 cm", "54 cm", SizeSystem::Head, &["HJ-SKI"]),
            ("vinterjacka 128", "128", SizeSystem::Clothes, &["JACKA"]),
            (
                "flytväst 45 kg",
                "45 kg",
                SizeSystem::WeightNewton,
                &["FLYTV"],
            ),
            ("slalomskidor 150", "150", SizeSystem::Length, &["ALP-SKI"]),
            ("vinterhandskar m", "m", SizeSystem::Alpha, &["HANDSK"]),
            (
                "slalompjäxor 26,5",
                "26,5",
                SizeSystem::MondoSole,
                &["ALP-PJX"],
            ),
            (
                "längdskidor nnn",
                "nnn",
                SizeSystem::LengthBinding,
                &["LGD-SKI"],
            ),
        ];
        for (query, _, system, types) in kinds {
            let wishes = StockQuery::read(query, &[]).sizes;
            let mut fits = Vec::new();
            let mut unknown = Vec::new();
            for [number, kind, size, _, status, ..] in file() {
                if !types.contains(&kind.as_str()) || status == "kasserad" {
                    continue;
                }
                let size = Size::parse(system, &size);
                let number: i64 = number.parse().expect("a number");
                match size.measures() {
                    Some(has) if wishes.iter().all(|wish| wish.is_served_by(has)) => {
                        fits.push(number);
                    }
                    Some(_) => {}
                    None => unknown.push(number),
                }
            }
            let found = find_all(&world, &staff, query).await;
            let numbers = |hit: Hit| {
                let mut numbers: Vec<i64> = found
                    .iter()
                    .filter(|line| line.hit == hit)
                    .map(|line| line.article.number)
                    .collect();
                numbers.sort_unstable();
                numbers
            };
            fits.sort_unstable();
            unknown.sort_unstable();
            assert!(!fits.is_empty(), "{query} finds something");
            assert_eq!(numbers(Hit::Fits), fits, "{query} on {}", world.database);
            assert_eq!(numbers(Hit::SizeUnknown), unknown, "{query}");
            let first_unknown = found.iter().position(|line| line.hit == Hit::SizeUnknown);
            let last_fit = found.iter().rposition(|line| line.hit == Hit::Fits);
            assert!(
                first_unknown.is_none_or(|at| Some(at) > last_fit),
                "{query}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_size_alone_finds_all_that_serve_it_whatever_they_are() {
    each_store(|world| async move {
        let (staff, _) = stocked(&world).await;
        let types = common::data("artikeltyper.csv");
        let types = String::from_utf8(types).expect("UTF-8");
        let systems: std::collections::HashMap<&str, SizeSystem> = types
            .lines()
            .skip(1)
            .filter_map(|line| {
                let cells: Vec<&str> = line.split(';').collect();
                Some((cells[0], SizeSystem::parse(cells[5])?))
            })
            .collect();
        for query in [
            "150 cm",
            "128",
            "60 l",
            "26,5 mondo",
            "m",
            "nnn",
            "45 kg",
            "50 n",
            "3 pers",
            "20 tum",
            "54 cm",
            "-5 °c",
            "vänster",
            "junior",
            "max 110 kg",
            "strl 5",
        ] {
            let wishes = StockQuery::read(query, &[]).sizes;
            assert!(!wishes.is_empty(), "{query} is a size");
            let mut fits: Vec<i64> = file()
                .into_iter()
                .filter(|row| row[4] != "kasserad")
                .filter(|[_, kind, size, ..]| {
                    let size = Size::parse(systems[kind.as_str()], size);
                    size.measures()
                        .is_some_and(|has| wishes.iter().all(|wish| wish.is_served_by(has)))
                })
                .map(|row| row[0].parse().expect("a number"))
                .collect();
            let mut found: Vec<i64> = find_all(&world, &staff, query)
                .await
                .into_iter()
                .filter(|line| line.hit == Hit::Fits)
                .map(|line| line.article.number)
                .collect();
            fits.sort_unstable();
            found.sort_unstable();
            assert_eq!(found, fits, "{query} on {}", world.database);
        }
    })
    .await;
}

#[tokio::test]
async fn shelves_and_words_are_found_folded() {
    each_store(|world| async move {
        let (staff, _) = stocked(&world).await;
        let count = |at: usize, value: &str| {
            file()
                .iter()
                .filter(|row| row[4] != "kasserad" && row[at] == value)
                .count()
        };
        let shelf = find_all(&world, &staff, "c1").await;
        assert_eq!(shelf.len(), count(3, "C1"));
        let store = find_all(&world, &staff, "forrad 3").await;
        assert_eq!(store.len(), count(3, "Förråd 3"));
        let brand = find_all(&world, &staff, "fjallraven").await;
        assert_eq!(brand.len(), count(5, "Fjällräven"));
        assert_eq!(find_all(&world, &staff, "fjällr").await.len(), brand.len());
        let noted = find_all(&world, &staff, "repig salomon").await;
        assert!(!noted.is_empty());
        assert!(noted.iter().all(|line| line.article.brand == "Salomon"));
        assert!(find_all(&world, &staff, "xylofon").await.is_empty());
        let both = find_all(&world, &staff, "hockeyhjälm jofa").await;
        assert!(both.iter().all(|line| line.article.brand == "Jofa"));
    })
    .await;
}

#[tokio::test]
async fn filters_narrow_and_scrapped_things_are_shown_only_when_asked_for() {
    each_store(|world| async move {
        let (staff, root) = stocked(&world).await;
        let filters = StockFilters {
            status: StatusFilter::Is(ArticleStatus::Scrapped),
            ..StockFilters::default()
        };
        let scrapped = find(&world, &staff, "", filters).await;
        assert!(scrapped.has_more);
        assert!(
            scrapped
                .lines
                .iter()
                .all(|line| line.status == ArticleStatus::Scrapped)
        );
        let all = find_all(&world, &staff, "").await;
        let here = file().iter().filter(|row| row[4] != "kasserad").count();
        assert_eq!(all.len(), here);
        assert!(all.is_sorted_by_key(|line| line.article.number));
        let filters = StockFilters {
            branch: Some(root),
            status: StatusFilter::OnLoan,
            ..StockFilters::default()
        };
        assert!(find(&world, &staff, "", filters).await.lines.is_empty());
        let helmets = find(&world, &staff, "hjälm", StockFilters::default()).await;
        assert!(helmets.understood.types.len() >= 4);
        let kind = helmets.understood.types[0].id;
        let filters = StockFilters {
            kind: Some(kind),
            ..StockFilters::default()
        };
        let one_kind = find(&world, &staff, "", filters).await;
        let name = &helmets.understood.types[0].name_sv;
        assert!(
            one_kind
                .lines
                .iter()
                .all(|line| line.article.name_sv == *name)
        );
    })
    .await;
}

#[tokio::test]
async fn whatever_is_typed_is_answered() {
    each_store(|world| async move {
        let (staff, _) = stocked(&world).await;
        let odd = [
            "' OR 1=1 --",
            "%",
            "\u{0}",
            "34 34 34 34",
            "\u{202e}abc",
            "a b c d e f g h i j",
        ];
        for query in odd {
            find(&world, &staff, query, StockFilters::default()).await;
        }
        find(&world, &staff, &"x".repeat(10_000), StockFilters::default()).await;
        let far = StockFilters {
            page: u32::MAX,
            ..StockFilters::default()
        };
        assert!(find(&world, &staff, "", far).await.lines.is_empty());
    })
    .await;
}

/// The numbers of the first ten.
async fn first_ten(world: &World, staff: &Staff, query: &str) -> Vec<i64> {
    let found = find(world, staff, query, StockFilters::default()).await;
    let lines = found.lines.into_iter().take(10);
    lines.map(|line| line.article.number).collect()
}

#[tokio::test]
async fn misspelt_words_find_what_was_meant() {
    each_store(|world| async move {
        let (staff, _) = stocked(&world).await;
        for (typed, meant) in [
            ("cykelhjelm", "cykelhjälm"),
            ("hjelm", "hjälm"),
            ("jälm", "hjälm"),
            ("skriskor 34", "skridskor 34"),
            ("rosignol", "rossignol"),
            ("fisher 150", "fischer 150"),
            ("salomom", "salomon"),
            ("pjexor", "pjäxor"),
            ("inebandyklubba", "innebandyklubba"),
        ] {
            let right = first_ten(&world, &staff, meant).await;
            assert!(!right.is_empty(), "{meant}");
            let wrong = first_ten(&world, &staff, typed).await;
            assert_eq!(wrong, right, "{typed} on {}", world.database);
        }
        let found = find(&world, &staff, "rosignol", StockFilters::default()).await;
        let mended = &found.understood.mended;
        assert_eq!(
            (mended[0].typed.as_str(), mended[0].meant.as_str()),
            ("rosignol", "rossignol")
        );
        // What stands there is taken as it stands.
        let found = find(&world, &staff, "rossignol", StockFilters::default()).await;
        assert!(found.understood.mended.is_empty());
    })
    .await;
}

#[tokio::test]
async fn three_letters_are_found_inside_of_a_word() {
    each_store(|world| async move {
        let (staff, _) = stocked(&world).await;
        let whole = find_all(&world, &staff, "rossignol").await.len();
        assert!(whole > 0);
        assert_eq!(find_all(&world, &staff, "ssign").await.len(), whole);
        assert_eq!(find_all(&world, &staff, "gnol").await.len(), whole);
        // Two letters only at the beginning.
        assert!(find_all(&world, &staff, "ss").await.is_empty());
        let odd = ["\"\"\"", "%%%", "___", "a\"b OR c", "NEAR(a b)", "abc*"];
        for query in odd {
            find(&world, &staff, query, StockFilters::default()).await;
        }
    })
    .await;
}

#[tokio::test]
async fn the_same_queries_give_the_same_first_ten_on_both_databases() {
    let answers: Arc<Mutex<Vec<Vec<Vec<i64>>>>> = Arc::default();
    let kept = Arc::clone(&answers);
    each_store(move |world| {
        let kept = Arc::clone(&kept);
        async move {
            let (staff, _) = stocked(&world).await;
            let mut all = Vec::new();
            for query in [
                "",
                "34",
                "150",
                "128",
                "2041",
                "041",
                "fb002041",
                "c9",
                "förråd 3",
                "hjälm",
                "hjalm",
                "hjelm",
                "cykelhjelm",
                "skridskor 34",
                "skor 38",
                "barn 128 cm",
                "jacka barn",
                "vinterjacka 128",
                "slalomskidor 150",
                "längdskidor nnn",
                "pjäxor 26,5",
                "flytväst 45 kg",
                "väst 50n",
                "vantar m",
                "klubba vänster",
                "röd hjälm",
                "salomon",
                "fisher",
                "ssign",
                "repig",
                "repig salomon",
                "tält 3 pers",
                "ryggsäck 60 l",
                "ski boots",
                "helmet",
                "pulka",
                "boll",
                "xylofon",
                "m",
                "junior",
            ] {
                all.push(first_ten(&world, &staff, query).await);
            }
            kept.lock().expect("nobody panicked").push(all);
        }
    })
    .await;
    let answers = answers.lock().expect("nobody panicked");
    let first = answers.first().expect("one database at least");
    assert!(first.iter().filter(|numbers| !numbers.is_empty()).count() > 30);
    for other in answers.iter() {
        assert_eq!(other, first);
    }
}
