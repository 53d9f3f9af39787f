//! Whatever bytes come as a file: no panic, and every line is accounted for.

use crate::common::{World, at};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use service::stock::{ImportError, ImportKind, ImportReport, import};
use service::{Chance, Clock, Durability, Services, Store, StoreOptions};

const HEADERS: [(ImportKind, &str); 4] = [
    (
        ImportKind::Branches,
        "filialkod;namn;överordnad;plats;öppettider;reservation_dagar_före",
    ),
    (
        ImportKind::Types,
        "typkod;huvudkategori;underkategori;namn_sv;namn_en;storlekssystem;säsong;vårdnadshavares_godkännande;kontroll_vid_återlämning;service;synonymer",
    ),
    (ImportKind::SchoolHolidays, "lov;första_dag;sista_dag"),
    (
        ImportKind::Articles,
        "artikelnr;streckkod;typkod;artikel;storlek;skick;filial;plats;status;märke;anteckning;inkommen",
    ),
];

/// What files are made of, and what they should not be made of.
fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        Just(b";".to_vec()),
        Just(b"\r\n".to_vec()),
        Just(b"\n".to_vec()),
        Just(b"\r".to_vec()),
        Just(b"\"".to_vec()),
        Just(b"\xef\xbb\xbf".to_vec()),
        Just(b"\xe4\xff".to_vec()),
        Just(b"\0".to_vec()),
        Just(b"1;FB000001;KALKE;;;bra;UME;;;;;\n".to_vec()),
        Just(b"sportlov;2027-03-08;2027-03-14\n".to_vec()),
        Just(b"UME;Ume;;;;\n".to_vec()),
        "[a-zA-Z0-9 ,-]{0,6}".prop_map(String::into_bytes),
        prop::collection::vec(any::<u8>(), 0..6),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Lines as people count them: CRLF, LF and CR each end one.
fn lines_of(bytes: &[u8]) -> usize {
    // Latin-1 has a letter for every byte.
    let text: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.split_terminator('\n').count()
}

fn check(bytes: &[u8], report: &ImportReport) {
    let lines = lines_of(bytes);
    for problem in &report.problems {
        assert!((2..=lines).contains(&problem.line), "{problem:?}");
    }
    let told = report.rows() + report.blank_lines + 1;
    if bytes.contains(&b'"') {
        assert!(told <= lines, "{told} of {lines}: {report:?}");
    } else {
        assert_eq!(told, lines, "{report:?}");
    }
    assert!(report.problems.len() >= report.refused);
}

async fn world(folder: &tempfile::TempDir) -> World {
    use migrations::{Migrator, MigratorTrait};
    let file = folder.path().join("test.sqlite");
    let mut options = StoreOptions::new(format!("sqlite://{}", file.display()));
    options.durability = Durability::Kill;
    let store = Store::open(&options).await.expect("the database opens");
    Migrator::up(store.for_migrations(), None)
        .await
        .expect("the migrations run");
    let clock = Clock::fixed(at("2026-11-23 12:00"));
    World {
        services: Services::new(store, clock, Chance),
        database: "SQLite",
    }
}

#[test]
fn whatever_comes_as_a_file_is_in_or_told_line_by_line() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (world, top) = runtime.block_on(async {
        let world = world(&folder).await;
        let top = world
            .with_files(&[ImportKind::Branches, ImportKind::Types])
            .await;
        (world, top)
    });
    let mut runner = TestRunner::new(Config {
        cases: 400,
        ..Config::default()
    });
    let strategy = (
        prop::sample::select(HEADERS.to_vec()),
        any::<bool>(),
        pieces(),
    );
    let run = |((kind, header), headed, body): ((ImportKind, &str), bool, Vec<u8>)| {
        let mut bytes = Vec::new();
        if headed {
            bytes.extend(header.bytes());
            bytes.push(b'\n');
        }
        bytes.extend(&body);
        // Named, since a row of chance may well become another top branch.
        match runtime.block_on(import(&world.services, kind, &bytes, Some(top))) {
            Ok(report) => check(&bytes, &report),
            Err(ImportError::Unavailable(error)) => panic!("{error}"),
            Err(error) => assert!(!headed, "{error}"),
        }
        Ok(())
    };
    runner.run(&strategy, run).expect("every file is told");
}
