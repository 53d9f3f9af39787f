//! What each row of a list would do to the stock as it stands now.

use super::draft::{Draft, Plan};
use super::remark::{Remark, Said};
use super::table::TableRow;
use super::understood::{RowReader, Understood};
use crate::stock::import::kept::{Meanwhile, keeps_size, keeps_status};
use crate::stock::places::{is_safety_gear, system_of};
use crate::store::entities::{article, import_row};
use crate::store::stock as rows;
use domain::stock::{
    ArticleStatus, CodePattern, Condition, ListField, Size, SizeReading, names_damage,
    names_green_buckle,
};
use sea_orm::{ActiveValue::NotSet, ConnectionTrait, DbErr, Set};
use std::collections::{HashMap, HashSet};

/// Plans rows in their order, some at a time.
pub(super) struct Planner<'a> {
    pub import: i64,
    pub root: i64,
    /// Where new articles belong unless the list says otherwise.
    pub branch: i64,
    pub reader: RowReader<'a>,
    pub pattern: CodePattern,
    /// Whether a row without a number gets a new one.
    pub makes_numbers: bool,
    pub next_number: i64,
    numbers: HashMap<i64, usize>,
    codes: HashMap<String, usize>,
}

/// What the database has of the articles that some rows name.
struct Here {
    articles: HashMap<i64, article::Model>,
    /// Article and number, by folded code.
    codes: HashMap<String, Vec<(i64, i64)>>,
    on_loan: HashSet<i64>,
    waiting: HashSet<i64>,
}

impl<'a> Planner<'a> {
    #[allow(clippy::too_many_arguments, reason = "built in one place")]
    pub fn new(
        import: i64,
        root: i64,
        branch: i64,
        reader: RowReader<'a>,
        pattern: CodePattern,
        makes_numbers: bool,
        next_number: i64,
    ) -> Self {
        Self {
            import,
            root,
            branch,
            reader,
            pattern,
            makes_numbers,
            next_number,
            numbers: HashMap::new(),
            codes: HashMap::new(),
        }
    }

    /// The rows as they are kept.
    pub async fn plan(
        &mut self,
        db: &impl ConnectionTrait,
        rows: &[TableRow],
    ) -> Result<Vec<import_row::ActiveModel>, DbErr> {
        let read: Vec<Understood> = rows.iter().map(|row| self.understand(row)).collect();
        let here = self.here(db, &read).await?;
        Ok(rows
            .iter()
            .zip(read)
            .map(|(row, understood)| self.row(row, understood, &here))
            .collect())
    }

    fn understand(&mut self, row: &TableRow) -> Understood {
        let mut read = match &row.fault {
            // Nothing in it can be trusted.
            Some(fault) if fault.refuses() => Understood::default(),
            _ => self.reader.read(&row.cells),
        };
        read.said.extend(row.fault.clone().map(|remark| Said {
            column: String::new(),
            value: String::new(),
            remark,
        }));
        if !read.is_refused() {
            let remarks = self.number(row.line, &mut read);
            for (field, remark) in remarks {
                read.said.push(self.reader.say(field, &row.cells, remark));
            }
        }
        read
    }

    /// Gives a number where there is none, and finds what stands twice.
    fn number(&mut self, line: usize, read: &mut Understood) -> Vec<(ListField, Remark)> {
        let mut remarks = Vec::new();
        if read.number.is_none() {
            let next = domain::stock::ArticleNumber::new(self.next_number).ok();
            match next.filter(|_| self.makes_numbers && read.kind.is_some()) {
                Some(number) => {
                    read.number = Some(number);
                    self.next_number += 1;
                    remarks.push((ListField::Number, Remark::NewNumber));
                }
                None if self.makes_numbers && read.kind.is_none() => {
                    remarks.push((ListField::Kind, Remark::NoType));
                }
                None => remarks.push((ListField::Number, Remark::NoNumber)),
            }
        }
        if let Some(number) = read.number {
            if let Some(earlier) = self.numbers.get(&number.get()) {
                remarks.push((ListField::Number, Remark::TwiceInFile { line: *earlier }));
                return remarks;
            }
            self.numbers.insert(number.get(), line);
        }
        for code in &read.codes {
            match self.codes.get(code.folded()) {
                Some(earlier) => {
                    remarks.push((ListField::Codes, Remark::TwiceInFile { line: *earlier }));
                }
                None => {
                    self.codes.insert(code.folded().to_owned(), line);
                }
            }
        }
        remarks
    }

    async fn here(&self, db: &impl ConnectionTrait, read: &[Understood]) -> Result<Here, DbErr> {
        let numbers: Vec<i64> = read
            .iter()
            .filter_map(|row| row.number.map(|number| number.get()))
            .collect();
        let mut folded: Vec<String> = Vec::new();
        for row in read {
            folded.extend(row.codes.iter().map(|code| code.folded().to_owned()));
            let own = row.number.and_then(|number| self.pattern.code_for(number));
            folded.extend(own.map(|code| code.folded().to_owned()));
        }
        let found = rows::articles_numbered(db, self.root, &numbers).await?;
        let ids: Vec<i64> = found.iter().map(|row| row.id).collect();
        let mut codes: HashMap<String, Vec<(i64, i64)>> = HashMap::new();
        for code in rows::codes_taken(db, self.root, &folded).await? {
            let on = codes.entry(code.folded).or_default();
            on.push((code.article_id, code.number));
        }
        Ok(Here {
            articles: found.into_iter().map(|row| (row.number, row)).collect(),
            codes,
            on_loan: rows::on_loan(db, &ids).await?.into_iter().collect(),
            waiting: rows::waiting(db, &ids).await?.into_iter().collect(),
        })
    }

    fn row(&self, row: &TableRow, mut read: Understood, here: &Here) -> import_row::ActiveModel {
        let number = read.number.map(|number| number.get());
        let before = number.and_then(|number| here.articles.get(&number));
        let mut plan = Plan::default();
        let mut kind = "refused";
        if !read.is_refused() {
            match before {
                Some(before) => {
                    let after = self.update(&mut read, row, before, here);
                    plan.before = Some(Draft::of(before));
                    plan.after = Some(after);
                }
                None => plan.after = self.add(&mut read, row),
            }
            plan.codes = self.new_codes(&mut read, row, before, here);
            kind = match (&plan.before, &plan.after) {
                _ if read.is_refused() => "refused",
                (_, None) => "refused",
                (None, Some(_)) => "new",
                (Some(before), Some(after)) if before == after && plan.codes.is_empty() => "same",
                (Some(_), Some(_)) => "update",
            };
        }
        if kind == "refused" {
            plan.after = None;
            plan.codes = Vec::new();
        }
        let differs = read
            .said
            .iter()
            .any(|said| said.remark == Remark::TypeDiffers);
        let flagged = read
            .said
            .iter()
            .any(|said| said.remark != Remark::NewNumber);
        plan.said = read.said;
        import_row::ActiveModel {
            import_id: Set(self.import),
            line: Set(i64::try_from(row.line).unwrap_or(i64::MAX)),
            kind: Set(kind.to_owned()),
            is_ticked: Set(matches!(kind, "new" | "update") && !differs),
            is_flagged: Set(flagged && kind != "refused"),
            is_again: Set(false),
            number: Set(number),
            article_id: Set(before.map(|row| row.id)),
            version: Set(before.map_or(0, |row| row.version)),
            // Plain text: it always serialises.
            cells: Set(serde_json::to_string(&row.cells).unwrap_or_default()),
            plan: Set(plan.to_json()),
            outcome: NotSet,
        }
    }

    fn add(&self, read: &mut Understood, row: &TableRow) -> Option<Draft> {
        let Some(kind) = read.kind.and_then(|id| self.reader.places.type_with(id)) else {
            let said = self.reader.say(ListField::Kind, &row.cells, Remark::NoType);
            read.said.push(said);
            return None;
        };
        let note = read.note.clone().unwrap_or_default();
        let size = read.size.clone().unwrap_or_default();
        if Size::parse(system_of(kind), &size).reading == SizeReading::Unreadable {
            read.said.push(
                self.reader
                    .say(ListField::Size, &row.cells, Remark::SizeUnread),
            );
        }
        let mut status = read.status.unwrap_or(ArticleStatus::Available);
        if let Some(word) = names_damage(&note).filter(|_| is_safety_gear(kind)) {
            let remark = Remark::SetAside {
                word: word.to_owned(),
            };
            read.said
                .push(self.reader.say(ListField::Note, &row.cells, remark));
            if status.is_ready() {
                status = ArticleStatus::Quarantine;
            }
        }
        Some(Draft {
            number: read.number?.get(),
            type_id: kind.id,
            size,
            condition: read
                .condition
                .unwrap_or(Condition::Good)
                .as_str()
                .to_owned(),
            home: read.home.unwrap_or(self.branch),
            shelf: read.shelf.clone().unwrap_or_default(),
            brand: read.brand.clone().unwrap_or_default(),
            green_buckle: names_green_buckle(&note),
            note,
            received_on: read.received_on,
            status: status.as_str().to_owned(),
        })
    }

    /// An empty cell takes nothing away, nor does a size that nobody can read.
    fn update(
        &self,
        read: &mut Understood,
        row: &TableRow,
        before: &article::Model,
        here: &Here,
    ) -> Draft {
        let mut after = Draft::of(before);
        let mut say = Vec::new();
        if let Some(kind) = read.kind.filter(|kind| *kind != before.type_id) {
            after.type_id = kind;
            say.push((ListField::Kind, Remark::TypeDiffers));
        }
        let kind = self.reader.places.type_with(after.type_id);
        if let (Some(text), Some(kind)) = (&read.size, kind) {
            let size = Size::parse(system_of(kind), text);
            if keeps_size(&size, after.type_id, before) {
                if *text != before.size_text {
                    let kept = before.size_text.clone();
                    say.push((ListField::Size, Remark::SizeKept { kept }));
                }
            } else {
                if size.reading == SizeReading::Unreadable {
                    say.push((ListField::Size, Remark::SizeUnread));
                }
                after.size.clone_from(text);
            }
        }
        if let Some(condition) = read.condition {
            after.condition = condition.as_str().to_owned();
        }
        after.home = read.home.unwrap_or(after.home);
        after.received_on = read.received_on.or(after.received_on);
        for (new, old) in [
            (&read.shelf, &mut after.shelf),
            (&read.brand, &mut after.brand),
            (&read.note, &mut after.note),
        ] {
            if let Some(new) = new {
                old.clone_from(new);
            }
        }
        after.green_buckle |= names_green_buckle(&after.note);
        if let Some(word) = read.note.as_deref().and_then(names_damage)
            && kind.is_some_and(is_safety_gear)
        {
            let word = word.to_owned();
            say.push((ListField::Note, Remark::Damage { word }));
        }
        if let Some(wanted) = read.status {
            let meanwhile = Meanwhile {
                on_loan: here.on_loan.contains(&before.id),
                waits: here.waiting.contains(&before.id),
            };
            if keeps_status(wanted, before, meanwhile) {
                say.push((ListField::Status, Remark::StatusKept));
            } else {
                after.status = wanted.as_str().to_owned();
            }
        }
        for (field, remark) in say {
            read.said.push(self.reader.say(field, &row.cells, remark));
        }
        after
    }

    /// The codes that come to the article: those of the list, and for a new one
    /// without any the one that the branch makes of its number.
    fn new_codes(
        &self,
        read: &mut Understood,
        row: &TableRow,
        before: Option<&article::Model>,
        here: &Here,
    ) -> Vec<String> {
        let own = before.map(|row| row.id);
        let mut new = Vec::new();
        for code in std::mem::take(&mut read.codes) {
            match here.codes.get(code.folded()).map(Vec::as_slice) {
                None | Some([]) => new.push(code.as_str().to_owned()),
                Some(on) if on.iter().any(|(id, _)| Some(*id) == own) => {}
                Some([(_, number), ..]) => {
                    let remark = Remark::CodeTaken { number: *number };
                    read.said
                        .push(self.reader.say(ListField::Codes, &row.cells, remark));
                }
            }
        }
        if new.is_empty() && before.is_none() {
            let code = read.number.and_then(|number| self.pattern.code_for(number));
            let free = code.filter(|code| {
                !here.codes.contains_key(code.folded()) && !self.codes.contains_key(code.folded())
            });
            new.extend(free.map(|code| code.as_str().to_owned()));
        }
        new
    }
}
