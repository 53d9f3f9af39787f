//! Lists in and out: the old list is read, shown, brought in, taken back; a list that
//! goes out and comes back changes nothing; nothing is written over meanwhile.

use crate::common::{World, at, data, each_store, key};
use domain::branches::BranchId;
use domain::staff::Role;
use domain::stock::{ArticleId, ArticleStatus, ListField};
use service::staff::Staff;
use service::stock::import::list::{
    Columns, ListChoices, ListError, ListId, ListRow, ListState, ListView, Remark, RowFilter,
    TableError, choose_columns, list_rows, list_sample, list_view, send_list, start_import,
    tick_rows, undo_import, work_on_lists,
};
use service::stock::{
    ArticleForm, ExportFormat, ImportKind, StatusFilter, StockFilters, add_article, article_view,
    change_article, change_status, export_stock, search,
};

async fn coordinator(world: &World, kinds: &[ImportKind]) -> (Staff, BranchId) {
    let root = world.with_files(kinds).await;
    (world.staff(root, root, Role::Coordinator), root)
}

const WITHOUT_ARTICLES: &[ImportKind] = &[ImportKind::Branches, ImportKind::Types];
const ALL: &[ImportKind] = &[
    ImportKind::Branches,
    ImportKind::Types,
    ImportKind::Articles,
];

async fn send(world: &World, staff: &Staff, name: &str, content: &[u8]) -> ListId {
    let coordinator = staff.coordinator().expect("a coordinator");
    send_list(&world.services, coordinator, &key(), name, content.to_vec())
        .await
        .expect("the list is taken")
}

async fn view(world: &World, staff: &Staff, id: ListId) -> ListView {
    let coordinator = staff.coordinator().expect("a coordinator");
    list_view(&world.services, coordinator, id)
        .await
        .expect("asked")
        .expect("the list is there")
}

/// Takes the columns as they are proposed, and reads.
async fn read(world: &World, staff: &Staff, id: ListId) -> ListView {
    let list = view(world, staff, id).await;
    let choices = ListChoices {
        encoding: list.encoding.clone(),
        delimiter: list.delimiter.chars().next().expect("a sign"),
        columns: list.columns.clone(),
        makes_numbers: true,
        is_final: true,
    };
    let coordinator = staff.coordinator().expect("a coordinator");
    choose_columns(&world.services, coordinator, id, choices)
        .await
        .expect("chosen");
    work(world).await;
    view(world, staff, id).await
}

async fn work(world: &World) {
    while work_on_lists(&world.services).await.expect("worked on") {}
}

async fn bring_in(world: &World, staff: &Staff, id: ListId) -> ListView {
    let coordinator = staff.coordinator().expect("a coordinator");
    start_import(&world.services, coordinator, id)
        .await
        .expect("begun");
    work(world).await;
    view(world, staff, id).await
}

async fn undo(world: &World, staff: &Staff, id: ListId) -> ListView {
    let coordinator = staff.coordinator().expect("a coordinator");
    undo_import(&world.services, coordinator, id)
        .await
        .expect("begun");
    work(world).await;
    view(world, staff, id).await
}

async fn all_rows(world: &World, staff: &Staff, id: ListId) -> Vec<ListRow> {
    let coordinator = staff.coordinator().expect("a coordinator");
    let mut all = Vec::new();
    for page in 0.. {
        let (rows, more) = list_rows(&world.services, coordinator, id, RowFilter::All, page)
            .await
            .expect("read");
        all.extend(rows);
        if !more {
            return all;
        }
    }
    unreachable!("pages end")
}

async fn exported(world: &World, staff: &Staff, format: ExportFormat) -> Vec<u8> {
    export_stock(&world.services, staff, "", StockFilters::default(), format)
        .await
        .expect("written")
        .content
}

fn has(row: &ListRow, wanted: &Remark) -> bool {
    row.said.iter().any(|said| said.remark == *wanted)
}

#[tokio::test]
async fn the_old_list_comes_in_row_by_row_and_goes_as_a_whole() {
    each_store(async |world| {
        let (staff, _) = coordinator(&world, WITHOUT_ARTICLES).await;
        let before = exported(&world, &staff, ExportFormat::Csv).await;
        let id = send(
            &world,
            &staff,
            "gammal_lista.csv",
            &data("gammal_lista.csv"),
        )
        .await;
        let list = view(&world, &staff, id).await;
        assert_eq!(list.encoding, "windows-1252");
        let proposed: Columns = [
            ListField::Number,
            ListField::Kind,
            ListField::Size,
            ListField::Brand,
            ListField::Shelf,
            ListField::Received,
            ListField::Note,
        ]
        .map(Some)
        .to_vec();
        assert_eq!(list.columns, proposed, "by the headings of the old list");

        let list = read(&world, &staff, id).await;
        assert_eq!(list.state, ListState::Ready);
        let rows = all_rows(&world, &staff, id).await;
        // 409 lines, one of them the headings: each is shown once.
        let lines: Vec<i64> = rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, (2..=409).collect::<Vec<i64>>());
        // Nothing is in before somebody says so.
        assert_eq!(exported(&world, &staff, ExportFormat::Csv).await, before);

        let refused: Vec<&ListRow> = rows.iter().filter(|row| row.kind == "refused").collect();
        let twice = |row: &&&ListRow| {
            let said = &row.said;
            said.iter()
                .any(|said| matches!(said.remark, Remark::TwiceInFile { .. }))
        };
        assert_eq!(refused.iter().filter(twice).count(), 8);
        let unknown: Vec<_> = refused
            .iter()
            .filter(|row| has(row, &Remark::UnknownType))
            .collect();
        assert_eq!(unknown.len(), 6, "diverse is no type");
        for row in &unknown {
            assert_eq!(row.said[0].column, "Vad");
            assert_eq!(row.said[0].value, "diverse");
        }
        assert_eq!(refused.len(), 14);
        let line = |line: i64| rows.iter().find(|row| row.line == line).expect("a row");
        // 2025-02-30, and a size that somebody played with.
        assert!(has(line(11), &Remark::Date), "{:?}", line(11).said);
        assert!(has(line(12), &Remark::SizeUnread));
        assert!(has(line(16), &Remark::NewNumber));
        let done = bring_in(&world, &staff, id).await;
        assert_eq!(done.state, ListState::Done);
        assert_eq!(done.counts.done, 408 - 14);
        let hits = search(&world.services, &staff, "1566", StockFilters::default())
            .await
            .expect("found");
        assert_eq!(hits.lines.len(), 1);
        // A double press does nothing more.
        let again = bring_in(&world, &staff, id).await;
        assert_eq!(again.counts, done.counts);
        let skis = hits.lines[0].article.id;
        let shown = article_view(&world.services, &staff, skis)
            .await
            .expect("asked")
            .expect("there");
        assert_eq!(shown.history.len(), 1, "it tells where it came from");

        let undone = undo(&world, &staff, id).await;
        assert_eq!(undone.state, ListState::Undone);
        assert_eq!(undone.counts.back, 408 - 14);
        assert_eq!(undone.counts.stay, 0);
        assert_eq!(exported(&world, &staff, ExportFormat::Csv).await, before);
    })
    .await;
}

#[tokio::test]
async fn what_goes_out_and_comes_back_changes_nothing() {
    each_store(async |world| {
        let (staff, _) = coordinator(&world, ALL).await;
        let form = ArticleForm {
            number: "9001".to_owned(),
            kind: "KALKE".to_owned(),
            note: "=HYPERLINK(\"http://x\")".to_owned(),
            brand: "'-tricky".to_owned(),
            ..ArticleForm::default()
        };
        add_article(&world.services, &staff, &key(), &form)
            .await
            .expect("added");
        let csv = exported(&world, &staff, ExportFormat::Csv).await;
        let text = String::from_utf8(csv.clone()).expect("text");
        assert!(text.contains("'=HYPERLINK"), "nothing is reckoned with");
        let found = search(&world.services, &staff, "", StockFilters::default())
            .await
            .expect("found");
        // The export has every article of the list, as the pages count them.
        let mut counted = 0;
        let mut page = found;
        let mut at = 0;
        loop {
            counted += page.lines.len();
            if !page.has_more {
                break;
            }
            at += 1;
            let filters = StockFilters {
                page: at,
                ..StockFilters::default()
            };
            page = search(&world.services, &staff, "", filters)
                .await
                .expect("found");
        }
        let lines = csv::ReaderBuilder::new()
            .delimiter(b';')
            .from_reader(text.trim_start_matches('\u{feff}').as_bytes())
            .into_records()
            .count();
        assert_eq!(lines, counted);

        for format in [ExportFormat::Csv, ExportFormat::Xlsx] {
            let content = exported(&world, &staff, format).await;
            let id = send(&world, &staff, "lager", &content).await;
            let list = read(&world, &staff, id).await;
            assert_eq!(list.is_xlsx, format == ExportFormat::Xlsx);
            assert_eq!(list.counts.same, i64::try_from(counted).expect("few"));
            assert_eq!(list.total, list.counts.same, "{format:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_number_that_is_here_is_an_update_and_keeps_what_says_more() {
    each_store(async |world| {
        let (staff, _) = coordinator(&world, WITHOUT_ARTICLES).await;
        let skates = ArticleForm {
            number: "501".to_owned(),
            kind: "SKR-HOC".to_owned(),
            size: "34".to_owned(),
            shelf: "A1".to_owned(),
            ..ArticleForm::default()
        };
        let article = add_article(&world.services, &staff, &key(), &skates)
            .await
            .expect("added")
            .id;
        let sheet = "Nr;Vad;Strl.;Var;Övrigt\n501;Hockeyskridskor;??? ;B2;\n502;Hockeyhjälm;50-54;B3;reva lagad\n503;Hockeyhjelm;54-58;B3;\n501;Kälke;;;\n";
        let id = send(&world, &staff, "liten.csv", sheet.as_bytes()).await;
        let list = read(&world, &staff, id).await;
        let rows = all_rows(&world, &staff, id).await;
        assert_eq!(
            rows.iter().map(|row| row.kind.as_str()).collect::<Vec<_>>(),
            ["update", "new", "new", "refused"],
            "{rows:#?}"
        );
        assert_eq!(list.counts.updates, 1);
        assert_eq!(
            rows[0].fields,
            [("shelf".to_owned(), "A1".to_owned(), "B2".to_owned())]
        );
        let kept = Remark::SizeKept {
            kept: "34".to_owned(),
        };
        assert!(has(&rows[0], &kept), "{:?}", rows[0].said);
        assert!(matches!(
            rows[2].said.first().map(|said| &said.remark),
            Some(Remark::TypeGuessed { .. })
        ));

        // One row is left out by hand.
        let owner = staff.coordinator().expect("a coordinator");
        tick_rows(&world.services, owner, id, &[2, 3, 4], &[2, 3])
            .await
            .expect("ticked");
        let done = bring_in(&world, &staff, id).await;
        assert_eq!(done.counts.done, 2);
        let helmet = search(&world.services, &staff, "502", StockFilters::default())
            .await
            .expect("found");
        assert_eq!(helmet.lines[0].status, ArticleStatus::Quarantine);

        // Somebody moves the skates on; what the list did elsewhere goes back.
        let shown = article_view(&world.services, &staff, article)
            .await
            .expect("asked")
            .expect("there");
        let form = ArticleForm {
            shelf: "C9".to_owned(),
            condition: "good".to_owned(),
            home: shown.home.0.0.to_string(),
            branch: shown.branch.0.0.to_string(),
            ..skates
        };
        change_article(&world.services, &staff, article, shown.version, &form)
            .await
            .expect("changed");
        let undone = undo(&world, &staff, id).await;
        assert_eq!((undone.counts.back, undone.counts.stay), (1, 1));
        let shown = article_view(&world.services, &staff, article)
            .await
            .expect("asked")
            .expect("there");
        assert_eq!(shown.shelf, "C9");
    })
    .await;
}

#[tokio::test]
async fn an_article_that_changed_since_the_preview_is_shown_again() {
    each_store(async |world| {
        let (staff, _) = coordinator(&world, WITHOUT_ARTICLES).await;
        let mut ids: Vec<ArticleId> = Vec::new();
        for number in ["601", "602"] {
            let form = ArticleForm {
                number: number.to_owned(),
                kind: "KALKE".to_owned(),
                shelf: "A1".to_owned(),
                ..ArticleForm::default()
            };
            let added = add_article(&world.services, &staff, &key(), &form).await;
            ids.push(added.expect("added").id);
        }
        let sheet = "Nr;Var\n601;B1\n602;B1\n";
        let id = send(&world, &staff, "liten.csv", sheet.as_bytes()).await;
        read(&world, &staff, id).await;
        change_status(
            &world.services,
            &staff,
            &key(),
            ids[0],
            ArticleStatus::Missing,
        )
        .await
        .expect("changed");
        let list = bring_in(&world, &staff, id).await;
        assert_eq!(list.state, ListState::Again);
        assert_eq!((list.counts.done, list.counts.again), (1, 1));
        let owner = staff.coordinator().expect("a coordinator");
        tick_rows(&world.services, owner, id, &[2], &[2])
            .await
            .expect("ticked");
        let list = bring_in(&world, &staff, id).await;
        assert_eq!(list.state, ListState::Done);
        assert_eq!(list.counts.done, 2);
        let filters = StockFilters {
            status: StatusFilter::Is(ArticleStatus::Missing),
            ..StockFilters::default()
        };
        let missing = search(&world.services, &staff, "601", filters)
            .await
            .expect("found");
        assert_eq!(missing.lines[0].article.shelf, "B1");
    })
    .await;
}

#[tokio::test]
async fn a_list_that_broke_off_is_gone_on_with_and_no_row_comes_twice() {
    each_store(async |world| {
        let (staff, _) = coordinator(&world, WITHOUT_ARTICLES).await;
        let mut sheet = "Nr;Vad;Var\n".to_owned();
        for number in 1..=1_500 {
            sheet.push_str(&format!("{number};Kälke;C{}\n", number % 12));
        }
        let id = send(&world, &staff, "lang.csv", sheet.as_bytes()).await;
        read(&world, &staff, id).await;
        let owner = staff.coordinator().expect("a coordinator");
        start_import(&world.services, owner, id)
            .await
            .expect("begun");
        // It is dropped wherever it is, some times over, as by a kill.
        let mut minute = 0;
        for patience in [30, 60, 120, 20_000] {
            let step = work_on_lists(&world.services);
            let patience = std::time::Duration::from_millis(patience);
            let _ = tokio::time::timeout(patience, step).await;
            minute += 2;
            world
                .services
                .clock()
                .set(at(&format!("2026-11-23 12:{minute:02}")));
        }
        work(&world).await;
        let list = view(&world, &staff, id).await;
        assert_eq!(list.state, ListState::Done);
        assert_eq!(list.counts.done, 1_500);
        let csv = exported(&world, &staff, ExportFormat::Csv).await;
        let lines = csv.iter().filter(|byte| **byte == b'\n').count();
        assert_eq!(lines, 1_501);
    })
    .await;
}

#[tokio::test]
async fn what_is_no_list_is_refused_with_its_reason() {
    each_store(async |world| {
        let (staff, _) = coordinator(&world, WITHOUT_ARTICLES).await;
        let owner = staff.coordinator().expect("a coordinator");
        let sent = async |content: &[u8]| {
            send_list(&world.services, owner, &key(), "x", content.to_vec()).await
        };
        let empty = sent(b"\n\n").await;
        assert!(matches!(empty, Err(ListError::Table(TableError::Empty))));
        let broken = sent(b"PK\x03\x04 no folder at all").await;
        assert!(matches!(
            broken,
            Err(ListError::Table(TableError::Workbook))
        ));
        let id = sent(b"a;b\n1;2\n").await.expect("taken");
        let choices = |columns: Columns| ListChoices {
            encoding: "UTF-8".to_owned(),
            delimiter: ';',
            columns,
            makes_numbers: true,
            is_final: true,
        };
        let none = choose_columns(&world.services, owner, id, choices(vec![None, None])).await;
        assert!(matches!(none, Err(ListError::NothingToKnowBy)));
        let kind = Some(ListField::Kind);
        let twice = choose_columns(&world.services, owner, id, choices(vec![kind, kind])).await;
        assert!(matches!(twice, Err(ListError::ColumnTwice)));
        let sample = list_sample(&world.services, owner, id).await.expect("read");
        assert_eq!(sample.headings, ["a", "b"]);
        let early = start_import(&world.services, owner, id).await;
        assert!(matches!(early, Err(ListError::OtherState)));
    })
    .await;
}
