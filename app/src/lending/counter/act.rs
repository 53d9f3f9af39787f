//! Carries out what a form of the counter wants done.

use super::left::Left;
use super::reply::{Replied, Reply};
use super::state::CounterState;
use crate::http::{Fault, PlainForm, Viewer};
use domain::lending::{
    Action, Answer, DutyId, Hand, LoanId, Permission, SubmissionKey, VoucherId, WearerId,
};
use domain::people::{BorrowerId, PersonName};
use domain::stock::{ArticleId, ArticleStatus};
use service::lending::{
    self, ArticleLine, CommandError, DutyVerdict, RenewError, Scan, ScanError, Scanned, UndoError,
};
use service::people::{AddBorrower, AddError, AddProblems, add_borrower};

/// Most characters that the field takes: the longest code or name is far shorter.
const LONGEST_SCAN: usize = 200;

/// Carries it out.
pub async fn act(viewer: &Viewer, form: &PlainForm) -> Result<Replied, Fault> {
    let state = CounterState::read(form);
    // A page writes a key into each form; one without is a new submission.
    let key = SubmissionKey::parse(form.get("key"))
        .or_else(|| SubmissionKey::parse(&viewer.services().chance().token()))
        .ok_or(Fault::Malformed)?;
    let now = Counter {
        viewer,
        form,
        state,
        key,
    };
    match form.get("gor") {
        "" | "skanna" => now.scan().await,
        "angra" => now.undo().await,
        "klar" => now.close().await,
        "tillat" => now.permit().await,
        "datum" => now.choose_due().await,
        "lanedag" => now.set_lent_on().await,
        "bar" => now.wearer().await,
        "besked" => now.duties().await,
        "del-saknas" => now.part_missing().await,
        "fornya" => now.renew().await,
        "borttappad" => now.lost().await,
        "sager-ater" => now.says_returned().await,
        "hittad" => now.found().await,
        "ny" => now.add_borrower().await,
        "byt" => Ok(now.swap()),
        _ => Err(Fault::Malformed),
    }
}

struct Counter<'a> {
    viewer: &'a Viewer,
    form: &'a PlainForm,
    state: CounterState,
    key: SubmissionKey,
}

impl Counter<'_> {
    fn reply(&self, reply: Reply) -> Replied {
        Replied {
            state: self.state.clone(),
            reply,
            kept: None,
        }
    }

    async fn scan(self) -> Result<Replied, Fault> {
        let scanned = match (self.form.number("artikel"), self.form.number("lantagare")) {
            (Some(article), _) => Scanned::Article(ArticleId(article)),
            (None, Some(borrower)) => Scanned::Borrower(BorrowerId(borrower)),
            (None, None) => {
                Scanned::Text(self.form.get("skanna").chars().take(LONGEST_SCAN).collect())
            }
        };
        if matches!(&scanned, Scanned::Text(text) if text.trim().is_empty()) {
            return Ok(self.reply(Reply::Quiet));
        }
        let scan = Scan {
            scanned,
            hand: self.state.hand,
            wearer: self.state.wearer,
            pending: self.state.pending,
            swap: self.state.swap,
            answer: self.answer(),
        };
        let answered = lending::scan(
            self.viewer.services(),
            self.viewer.staff()?,
            &self.key,
            &scan,
        )
        .await;
        let answer = match answered {
            Ok(answer) => answer,
            Err(ScanError::KeyReused(_)) => return Err(Fault::KeyReused),
            Err(ScanError::Unavailable(error)) => return Err(error.into()),
        };
        let same_person = same_hand(self.state.hand, answer.hand);
        let swapped = matches!(
            answer.outcome,
            lending::Outcome::Lent {
                swapped: Some(_),
                ..
            }
        );
        let left = if same_person && answer.hand != Hand::Nobody {
            self.state.left.after(&answer.outcome)
        } else {
            Left::default()
        };
        Ok(Replied {
            state: CounterState {
                hand: answer.hand,
                pending: answer.pending,
                wearer: self.state.wearer.filter(|_| same_person),
                swap: self.state.swap.filter(|_| same_person && !swapped),
                left,
            },
            kept: answer.action.map(|_| self.key.clone()),
            reply: Reply::Scan(answer),
        })
    }

    fn answer(&self) -> Option<Answer> {
        match self.form.get("svar") {
            "" => None,
            // The fitter types the sole beside the button.
            "binding" => Answer::parse(&format!("binding-{}", self.form.get("sula"))),
            word => Answer::parse(word),
        }
    }

    async fn undo(self) -> Result<Replied, Fault> {
        let Some(action) = self.form.number("handelse") else {
            return Ok(self.reply(Reply::NotUndone(lending::UndoRefusal::NothingThere)));
        };
        let undone = lending::undo(
            self.viewer.services(),
            self.viewer.staff()?,
            &self.key,
            Action(action),
        )
        .await;
        Ok(match undone {
            Ok(undone) => self.reply(Reply::Undone(undone)),
            Err(UndoError::Refused(refusal)) => self.reply(Reply::NotUndone(refusal)),
            Err(UndoError::KeyReused(_)) => return Err(Fault::KeyReused),
            Err(UndoError::Unavailable(error)) => return Err(error.into()),
        })
    }

    async fn close(self) -> Result<Replied, Fault> {
        let voucher = match self.state.hand {
            Hand::Voucher(id) => id,
            Hand::Nobody | Hand::Borrower(_) => {
                return self.closed(None).await;
            }
        };
        let closed = lending::close_voucher(
            self.viewer.services(),
            self.viewer.staff()?,
            &self.key,
            voucher,
        )
        .await;
        match closed {
            // Closed in another tab already: that is what was wanted.
            Ok(_) | Err(CommandError::NotThere) => self.closed(Some(voucher.0)).await,
            Err(error) => Err(fault(error)),
        }
    }

    async fn closed(self, voucher: Option<i64>) -> Result<Replied, Fault> {
        let left = lines(self.viewer, &self.state.left.besides(&Reply::Quiet)).await?;
        Ok(Replied {
            state: CounterState::default(),
            reply: Reply::Closed { voucher, left },
            kept: None,
        })
    }

    fn voucher(&self) -> Option<VoucherId> {
        match self.state.hand {
            Hand::Voucher(id) => Some(id),
            Hand::Nobody | Hand::Borrower(_) => None,
        }
    }

    async fn permit(self) -> Result<Replied, Fault> {
        let (Some(voucher), Some(permission)) = (
            self.voucher(),
            Permission::parse(self.form.get("tillstand")),
        ) else {
            return Ok(self.reply(Reply::NotThere));
        };
        let done = lending::tick_permission(
            self.viewer.services(),
            self.viewer.staff()?,
            &self.key,
            voucher,
            permission,
        )
        .await;
        self.done(done.map(|_| Reply::Permitted))
    }

    async fn choose_due(self) -> Result<Replied, Fault> {
        let Some(voucher) = self.voucher() else {
            return Ok(self.reply(Reply::NotThere));
        };
        let chosen = match self.form.get("dag").trim() {
            "" => None,
            text => match text.parse() {
                Ok(date) => Some(date),
                Err(_) => return Ok(self.reply(Reply::NoDate)),
            },
        };
        let done = lending::choose_due_date(
            self.viewer.services(),
            self.viewer.staff()?,
            &self.key,
            voucher,
            chosen,
        )
        .await;
        self.done(done.map(|result| match result {
            Ok(_) => Reply::DueChosen,
            Err(refusal) => Reply::DueRefused(refusal),
        }))
    }

    async fn set_lent_on(mut self) -> Result<Replied, Fault> {
        let Ok(day) = self.form.get("dag").trim().parse() else {
            return Ok(self.reply(Reply::NoDate));
        };
        let done = lending::set_lent_on(
            self.viewer.services(),
            self.viewer.staff()?,
            &self.key,
            self.state.hand,
            day,
        )
        .await;
        if let Ok(Some(voucher)) = &done {
            self.state.hand = Hand::Voucher(*voucher);
        }
        self.done(done.map(|voucher| match voucher {
            Some(_) => Reply::LentOn,
            None => Reply::LentOnRefused,
        }))
    }

    async fn wearer(mut self) -> Result<Replied, Fault> {
        if self.form.ticked("vem") {
            // Chosen from those on the voucher, or nobody in particular.
            self.state.wearer = self.form.number("vem").map(WearerId);
            return Ok(self.reply(Reply::Wearer));
        }
        let Ok(name) = PersonName::parse(self.form.get("fornamn")) else {
            return Ok(self.reply(Reply::Quiet));
        };
        let done = lending::add_wearer(
            self.viewer.services(),
            self.viewer.staff()?,
            &self.key,
            self.state.hand,
            &name,
        )
        .await;
        if let Ok((voucher, wearer)) = &done {
            self.state.hand = Hand::Voucher(*voucher);
            self.state.wearer = Some(*wearer);
        }
        self.done(done.map(|_| Reply::Wearer))
    }

    fn article(&self) -> Option<ArticleId> {
        self.form.number("artikel").map(ArticleId)
    }

    async fn duties(self) -> Result<Replied, Fault> {
        let Some(article) = self.article() else {
            return Ok(self.reply(Reply::NotThere));
        };
        let answers: Vec<(DutyId, DutyVerdict)> = self
            .form
            .all("besked")
            .iter()
            .flat_map(|list| list.split(','))
            .filter_map(|text| {
                let (id, verdict) = text.split_once(':')?;
                let verdict = match verdict {
                    "bra" => DutyVerdict::Fine,
                    "fel" => DutyVerdict::Failed,
                    "senare" => DutyVerdict::Skipped,
                    _ => return None,
                };
                Some((DutyId(id.parse().ok()?), verdict))
            })
            .collect();
        let (services, staff) = (self.viewer.services(), self.viewer.staff()?);
        let done = lending::answer_duties(services, staff, &self.key, article, &answers).await;
        let line = self.line(article).await?;
        self.done(done.map(|_| Reply::Duties(line)))
    }

    async fn part_missing(self) -> Result<Replied, Fault> {
        let Some(article) = self.article() else {
            return Ok(self.reply(Reply::NotThere));
        };
        let done = lending::part_missing(
            self.viewer.services(),
            self.viewer.staff()?,
            &self.key,
            article,
            self.form.get("vad"),
        )
        .await;
        let line = self.line(article).await?;
        self.done(done.map(|_| Reply::PartMissing(line.map(|(line, _)| line))))
    }

    async fn line(
        &self,
        article: ArticleId,
    ) -> Result<Option<(ArticleLine, ArticleStatus)>, Fault> {
        let staff = self.viewer.staff()?;
        Ok(lending::article_line(self.viewer.services(), staff, article).await?)
    }

    async fn renew(self) -> Result<Replied, Fault> {
        let loans: Vec<LoanId> = self
            .form
            .all("lan-id")
            .iter()
            .flat_map(|list| list.split(','))
            .filter_map(|text| text.parse().ok())
            .map(LoanId)
            .collect();
        let renewed = lending::renew(
            self.viewer.services(),
            self.viewer.staff()?,
            &self.key,
            &loans,
        )
        .await;
        match renewed {
            Ok(renewed) => Ok(self.reply(Reply::Renewed(renewed))),
            Err(RenewError::NotThere) => Ok(self.reply(Reply::NotThere)),
            Err(RenewError::KeyReused(_)) => Err(Fault::KeyReused),
            Err(RenewError::Unavailable(error)) => Err(error.into()),
        }
    }

    fn loan(&self) -> LoanId {
        LoanId(self.form.number("lan-id").unwrap_or_default())
    }

    async fn lost(self) -> Result<Replied, Fault> {
        let (services, staff) = (self.viewer.services(), self.viewer.staff()?);
        let done = lending::mark_lost(services, staff, &self.key, self.loan()).await;
        self.done(done.map(|_| Reply::Lost))
    }

    async fn says_returned(self) -> Result<Replied, Fault> {
        let (services, staff) = (self.viewer.services(), self.viewer.staff()?);
        let done = lending::says_returned(services, staff, &self.key, self.loan()).await;
        self.done(done.map(|_| Reply::SaysReturned))
    }

    async fn found(self) -> Result<Replied, Fault> {
        let Some(article) = self.article() else {
            return Ok(self.reply(Reply::NotThere));
        };
        let (services, staff) = (self.viewer.services(), self.viewer.staff()?);
        let done = lending::mark_found(services, staff, &self.key, article).await;
        self.done(done.map(|_| Reply::Found))
    }

    async fn add_borrower(mut self) -> Result<Replied, Fault> {
        let typed = AddBorrower {
            name: self.form.get("namn").to_owned(),
            phone: self.form.get("telefon").to_owned(),
            is_group: self.form.ticked("grupp"),
            contact: self.form.get("kontakt").to_owned(),
            language: String::new(),
        };
        if !self.form.ticked("namn") {
            // Only opened: nothing is wrong yet. A name that was looked for stays.
            let typed = AddBorrower {
                name: self.form.get("forslag").to_owned(),
                ..typed
            };
            return Ok(self.reply(Reply::NewBorrower(typed, AddProblems::default())));
        }
        let (services, staff) = (self.viewer.services(), self.viewer.staff()?);
        match add_borrower(services, staff, &self.key, &typed).await {
            Ok(added) => {
                let pending = self.state.pending;
                self.state = CounterState {
                    hand: Hand::Borrower(added.id),
                    ..CounterState::default()
                };
                match pending {
                    None => Ok(self.reply(Reply::Added)),
                    Some(article) => self.lend_pending(article).await,
                }
            }
            Err(AddError::Wrong(problems)) => Ok(self.reply(Reply::NewBorrower(typed, problems))),
            Err(AddError::KeyReused(_)) => Err(Fault::KeyReused),
            Err(AddError::Unavailable(error)) => Err(error.into()),
        }
    }

    /// What waited for somebody is lent to the new borrower. Its key follows
    /// from the form's, so that a resend lends it once.
    async fn lend_pending(self, article: ArticleId) -> Result<Replied, Fault> {
        let derived: String = format!("{}-next", self.key.as_str())
            .chars()
            .take(64)
            .collect();
        let key = SubmissionKey::parse(&derived).ok_or(Fault::Malformed)?;
        let form = PlainForm::parse(format!("artikel={}", article.0).as_bytes());
        Counter {
            viewer: self.viewer,
            form: &form,
            state: self.state,
            key,
        }
        .scan()
        .await
    }

    fn swap(mut self) -> Replied {
        self.state.swap = self.form.number("lan-id").map(LoanId);
        let reply = if self.state.swap.is_some() {
            Reply::Swapping
        } else {
            Reply::Quiet
        };
        self.reply(reply)
    }

    fn done(self, result: Result<Reply, CommandError>) -> Result<Replied, Fault> {
        match result {
            Ok(reply) => Ok(self.reply(reply)),
            Err(CommandError::NotThere) => Ok(self.reply(Reply::NotThere)),
            Err(error) => Err(fault(error)),
        }
    }
}

fn fault(error: CommandError) -> Fault {
    match error {
        CommandError::NotThere => Fault::NotFound,
        CommandError::KeyReused(_) => Fault::KeyReused,
        CommandError::Unavailable(error) => error.into(),
    }
}

/// Whether the borrower in hand stayed: a voucher that was just opened is his.
fn same_hand(before: Hand, now: Hand) -> bool {
    match (before, now) {
        (Hand::Borrower(_), Hand::Voucher(_)) => true,
        (before, now) => before == now,
    }
}

/// Articles in a line each, for what is left on the counter.
pub async fn lines(viewer: &Viewer, articles: &[ArticleId]) -> Result<Vec<ArticleLine>, Fault> {
    let mut lines = Vec::new();
    for article in articles {
        let found = lending::article_line(viewer.services(), viewer.staff()?, *article).await?;
        lines.extend(found.map(|(line, _)| line));
    }
    Ok(lines)
}
