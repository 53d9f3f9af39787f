//! Faulty files: each fault is reported with its line, its column and its
//! reason, and the rows around it are in.

use crate::common::{World, each_store};
use domain::branches::HoursError;
use service::stock::{ImportError, ImportKind, ImportReport, Notice, Reason, import};

const ARTICLES: &str = "artikelnr;streckkod;typkod;artikel;storlek;skick;filial;plats;status;märke;anteckning;inkommen";
const BRANCHES: &str = "filialkod;namn;överordnad;plats;öppettider;reservation_dagar_före";
const TYPES: &str = "typkod;huvudkategori;underkategori;namn_sv;namn_en;storlekssystem;säsong;\
vårdnadshavares_godkännande;kontroll_vid_återlämning;service;synonymer";
const HOLIDAYS: &str = "lov;första_dag;sista_dag";

async fn run(world: &World, kind: ImportKind, bytes: &[u8]) -> ImportReport {
    import(&world.services, kind, bytes, None)
        .await
        .expect("the file as a whole is read")
}

/// What each problem says: line, column, reason.
fn told(report: &ImportReport) -> Vec<(usize, Option<&str>, Reason)> {
    report
        .problems
        .iter()
        .map(|problem| (problem.line, problem.column, problem.reason.clone()))
        .collect()
}

async fn with_types(world: &World) {
    world
        .with_files(&[ImportKind::Branches, ImportKind::Types])
        .await;
}

#[tokio::test]
async fn every_fault_of_an_article_row_is_told_and_its_neighbours_are_in() {
    each_store(|world| async move {
        with_types(&world).await;
        let rows = [
            "1;FB000001;KALKE;Kälke;;bra;UME;C1;tillgänglig;Stiga;;2026-01-02",
            "2;FB000002;DRAKE;Drake;;bra;UME;C1;tillgänglig;;;",
            "3;FB000003;KALKE;Kälke;;bra;LUL;C1;tillgänglig;;;",
            "4;FB000004;KALKE;Kälke;;bra;UME;C1;tillgänglig;;;i fjol",
            "1;FB000005;KALKE;Kälke;;bra;UME;C1;tillgänglig;;;",
            "6;fb000001;KALKE;Kälke;;bra;UME;C1;tillgänglig;;;",
            "7;FB000007;KALKE;Kälke;;sådär;UME;C1;utlånad;;;",
            "12345678;FB000008;KALKE;Kälke;;bra;UME;C1;tillgänglig;;;",
            "9;FB000009;KALKE;Kälke;;bra;UME;C1;tillgänglig;;",
            ";;;;;;;;;;;",
            "",
            "10;FB000010;KALKE;Kälke;;bra;UME;\"C1;tillgänglig;;;",
            "11;FB000011;KALKE;Kälke;;bra;UME;C1;tillgänglig;;\"två\nrader\";",
            ";;;;;;;;;x;;",
            "12;FB000012;KALKE;Kälke;;bra;UME;C1;tillgänglig;;;",
        ];
        let mut bytes = format!("{ARTICLES}\r\n{}\r\n", rows.join("\r\n")).into_bytes();
        bytes.extend(b"13;FB000013;KALKE;K\xe4lke;;bra;UME;C1;tillg\xe4nglig;;;\r\n");
        bytes.extend("14;FB000014;KALKE;Kälke;;bra;UME;C1;tillgänglig;;;".bytes());
        let report = run(&world, ImportKind::Articles, &bytes).await;
        assert_eq!(
            told(&report),
            [
                (3, Some("typkod"), Reason::UnknownType),
                (4, Some("filial"), Reason::UnknownBranch),
                (5, Some("inkommen"), Reason::Date),
                (6, Some("artikelnr"), Reason::TwiceInFile { line: 2 }),
                (7, Some("streckkod"), Reason::TwiceInFile { line: 2 }),
                (8, Some("skick"), Reason::Condition),
                (8, Some("status"), Reason::Status),
                (9, Some("artikelnr"), Reason::Number),
                (
                    10,
                    None,
                    Reason::FieldCount {
                        found: 11,
                        expected: 12
                    }
                ),
                (13, None, Reason::OpenQuote),
                (16, Some("artikelnr"), Reason::Missing),
                (16, Some("typkod"), Reason::Missing),
                (16, Some("filial"), Reason::Missing),
                (18, Some("artikel"), Reason::NotUtf8),
            ],
            "{}",
            world.database
        );
        assert_eq!((report.added, report.refused), (4, 11));
        assert_eq!(report.blank_lines, 2);
        let again = run(&world, ImportKind::Articles, &bytes).await;
        assert_eq!((again.unchanged, again.refused), (4, 11));
    })
    .await;
}

#[tokio::test]
async fn a_code_that_another_article_carries_already_is_refused_by_its_number() {
    each_store(|world| async move {
        with_types(&world).await;
        let first = format!("{ARTICLES}\n1;FB1;KALKE;;;bra;UME;;tillgänglig;;;\n");
        run(&world, ImportKind::Articles, first.as_bytes()).await;
        let second = format!("{ARTICLES}\n2;fb1;KALKE;;;bra;UME;;tillgänglig;;;\n");
        let report = run(&world, ImportKind::Articles, second.as_bytes()).await;
        let taken = Reason::CodeTaken { number: 1 };
        assert_eq!(told(&report), [(2, Some("streckkod"), taken)]);
        // Nor may one of its own be taken away by a list without it.
        let without = format!("{ARTICLES}\n1;;KALKE;;;bra;UME;;tillgänglig;;;\n");
        let report = run(&world, ImportKind::Articles, without.as_bytes()).await;
        assert_eq!((report.unchanged, report.problems.len()), (1, 0));
    })
    .await;
}

#[tokio::test]
async fn what_is_worth_a_look_is_told_and_a_size_that_is_known_stays() {
    each_store(|world| async move {
        with_types(&world).await;
        let row = |size: &str| {
            format!("{ARTICLES}\n1;FB1;LGD-SKI;Längdskidor;{size};bra;UME;;tillgänglig;;;\n")
        };
        let report = run(&world, ImportKind::Articles, row("lagom").as_bytes()).await;
        assert_eq!((report.added, report.notices.len()), (1, 1));
        assert_eq!(report.notices[0].notice, Notice::SizeUnread);
        let report = run(&world, ImportKind::Articles, row("185 / NNN").as_bytes()).await;
        assert_eq!((report.changed, report.notices.len()), (1, 0));
        let report = run(&world, ImportKind::Articles, row("okänd").as_bytes()).await;
        assert_eq!(report.unchanged, 1);
        let kept = "185 / NNN".to_owned();
        assert_eq!(report.notices[0].notice, Notice::SizeKept { kept });
        let odd = format!("{ARTICLES};färg\n2;;LGD-SKI;Skidor;;;UME;;;;;;röd\n");
        let report = run(&world, ImportKind::Articles, odd.as_bytes()).await;
        let keys: Vec<(&str, &str)> = report
            .notices
            .iter()
            .map(|notice| (notice.column.as_str(), notice.notice.key()))
            .collect();
        assert_eq!(report.added, 1);
        assert_eq!(
            keys,
            [
                ("färg", "unknown-column"),
                ("skick", "assumed"),
                ("status", "assumed"),
                ("artikel", "other-name"),
                ("streckkod", "no-code"),
            ]
        );
    })
    .await;
}

#[tokio::test]
async fn every_fault_of_a_branch_row_is_told() {
    each_store(|world| async move {
        let rows = [
            "BLA;Lilla;UME;Biblioteket;ons 14-19;0-0",
            "UME;Umeå;;Nolia;mån 12-18;14-0",
            "VAN;Vännäs;XYZ;;;",
            "ROB;Robertsfors;UME;;mån 18-12;",
            "NOR;Nordmaling;UME;;;sju",
            "UME;Umeå;;;;",
            "Å;Ånge;;;;",
            "BJU;;UME;;;",
            "SIG;Själv;SIG;;;",
        ];
        let bytes = format!("\u{feff}{BRANCHES}\n{}\n", rows.join("\n"));
        let report = run(&world, ImportKind::Branches, bytes.as_bytes()).await;
        let hours = Reason::Hours(HoursError::Backwards("18-12".to_owned()));
        assert_eq!(
            told(&report),
            [
                (4, Some("överordnad"), Reason::ParentMissing),
                (5, Some("öppettider"), hours),
                (6, Some("reservation_dagar_före"), Reason::ReservationWindow),
                (7, Some("filialkod"), Reason::TwiceInFile { line: 3 }),
                (8, Some("filialkod"), Reason::BranchCode),
                (9, Some("namn"), Reason::Missing),
                (10, Some("överordnad"), Reason::ParentMissing),
            ]
        );
        assert_eq!(report.added, 2);
        // A branch never changes its tree, and new top branches need no top named.
        let moved = format!("{BRANCHES}\nBLA;Lilla;;Biblioteket;ons 14-19;0-0\n");
        let report = run(&world, ImportKind::Branches, moved.as_bytes()).await;
        assert_eq!(told(&report), [(2, Some("överordnad"), Reason::OtherTree)]);
    })
    .await;
}

#[tokio::test]
async fn every_fault_of_a_type_row_and_a_holiday_row_is_told() {
    each_store(|world| async move {
        world.with_files(&[ImportKind::Branches]).await;
        let rows = [
            "KALKE;Vinter;Snölek;Kälke;Toboggan;ingen;vinter;ja;slag;tvätta;släde",
            "kalke;Vinter;Snölek;Kälke;Toboggan;ingen;;;;;",
            "PUL KA;Vinter;Snölek;Pulka;Sledge;ingen;;;;;",
            "A;Vinter;;A;A;alnar;höst;kanske;lukt;putsa;",
            ";Vinter;;A;;ingen;;;;;",
        ];
        let bytes = format!("{TYPES}\n{}\n", rows.join("\n"));
        let report = run(&world, ImportKind::Types, bytes.as_bytes()).await;
        assert_eq!(
            told(&report),
            [
                (3, Some("typkod"), Reason::TwiceInFile { line: 2 }),
                (4, Some("typkod"), Reason::TypeCode),
                (5, Some("storlekssystem"), Reason::SizeSystem),
                (5, Some("säsong"), Reason::Season),
                (5, Some("vårdnadshavares_godkännande"), Reason::YesOrNo),
                (
                    5,
                    Some("kontroll_vid_återlämning"),
                    Reason::Check("lukt".to_owned())
                ),
                (5, Some("service"), Reason::Maintenance("putsa".to_owned())),
                (6, Some("typkod"), Reason::Missing),
                (6, Some("namn_en"), Reason::Missing),
            ]
        );
        assert_eq!(report.added, 1);
        let rows = [
            "sportlov;2027-03-08;2027-03-14",
            "baklov;2027-05-02;2027-05-01",
            "sportlov;2027-03-08;2027-03-15",
            "utan;;2027-05-01",
            "fel;2027-02-30;2027-05-01",
        ];
        let bytes = format!("{HOLIDAYS}\n{}\n", rows.join("\n"));
        let report = run(&world, ImportKind::SchoolHolidays, bytes.as_bytes()).await;
        assert_eq!(
            told(&report),
            [
                (3, Some("sista_dag"), Reason::EndsBeforeStart),
                (4, Some("första_dag"), Reason::TwiceInFile { line: 2 }),
                (5, Some("första_dag"), Reason::Missing),
                (6, Some("första_dag"), Reason::Date),
            ]
        );
        assert_eq!(report.added, 1);
    })
    .await;
}

#[tokio::test]
async fn a_type_that_is_measured_otherwise_has_its_articles_sizes_read_anew() {
    each_store(|world| async move {
        with_types(&world).await;
        let article = format!("{ARTICLES}\n1;FB1;JACKA;;128;bra;UME;;tillgänglig;;;\n");
        run(&world, ImportKind::Articles, article.as_bytes()).await;
        let kind = |system: &str| {
            format!("{TYPES}\nJACKA;Kläder;Vinterkläder;Vinterjacka;Winter jacket;{system};vinter;;;tvätta;skidjacka\n")
        };
        let report = run(&world, ImportKind::Types, kind("längd_cm").as_bytes()).await;
        assert_eq!(report.changed, 1);
        let report = run(&world, ImportKind::Types, kind("längd_cm").as_bytes()).await;
        assert_eq!(report.unchanged, 1);
        let report = run(&world, ImportKind::Articles, article.as_bytes()).await;
        assert_eq!(report.unchanged, 1);
    })
    .await;
}

#[tokio::test]
async fn a_file_that_is_none_is_refused_as_a_whole_and_says_why() {
    each_store(|world| async move {
        let whole = async |kind, bytes: &[u8]| import(&world.services, kind, bytes, None).await;
        let kind = ImportKind::SchoolHolidays;
        assert!(matches!(whole(kind, b"").await, Err(ImportError::Empty)));
        assert!(matches!(
            whole(kind, b"\xff\xfel\0o\0v\0").await,
            Err(ImportError::NotUtf8)
        ));
        assert!(matches!(
            whole(kind, b"lov;f\xf6rsta_dag;sista_dag\n").await,
            Err(ImportError::NotUtf8)
        ));
        let missing = whole(kind, "lov;sista_dag\n".as_bytes()).await;
        let Err(ImportError::MissingColumns { columns }) = missing else {
            panic!("{missing:?}");
        };
        assert_eq!(columns, ["första_dag"]);
        let twice = whole(kind, "lov;lov;första_dag;sista_dag\n".as_bytes()).await;
        assert!(matches!(
            twice,
            Err(ImportError::ColumnTwice { column: "lov" })
        ));
        let early = whole(kind, format!("{HOLIDAYS}\n").as_bytes()).await;
        assert!(matches!(early, Err(ImportError::WhichTopBranch)));
        // Columns in another order, in capitals, without marks: still columns.
        world.with_files(&[ImportKind::Branches]).await;
        let fine = "SISTA_DAG;LOV;Forsta_Dag\n2027-03-14;sportlov;2027-03-08\n";
        let report = whole(kind, fine.as_bytes()).await.expect("read");
        assert_eq!((report.added, report.rows()), (1, 1));
    })
    .await;
}
