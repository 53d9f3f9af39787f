//! Decides what a scanned article leads to. No mode switch: the situation decides.

use super::answer::{Answer, PromiseAnswer};
use super::codes::LaidAsideReason;
use super::situation::{HandFacts, PromiseFacts, SetAside, Situation};
use super::verdict::{LendNotice, Question, ReturnNotice, Step, Stop};
use crate::stock::ArticleStatus;

/// What the scanned article leads to.
pub fn decide(situation: &Situation) -> Step {
    match (&situation.open_loan, &situation.hand) {
        (Some(open), Some(hand)) if open.borrower == hand.borrower => {
            if hand.voucher == Some(open.voucher) {
                Step::AlreadyLent
            } else {
                take_back(situation, false)
            }
        }
        (Some(open), Some(hand)) => {
            let agreed = hand.taking_back_from == Some(open.borrower)
                || situation.answer == Some(Answer::TakeBackFirst);
            if agreed {
                take_back(situation, true)
            } else {
                Step::Stop(Stop::OnLoanToOther)
            }
        }
        (Some(_), None) => take_back(situation, false),
        (None, Some(hand)) => lend(situation, hand),
        (None, None) => in_house_and_nobody_in_hand(situation),
    }
}

fn take_back(situation: &Situation, from_other: bool) -> Step {
    let mut notices = Vec::new();
    if situation.open_loan.is_some_and(|open| open.lost) {
        notices.push(ReturnNotice::WasLost);
    }
    if situation.article.home != situation.here {
        notices.push(ReturnNotice::BelongsTo(situation.article.home));
    }
    Step::TakeBack {
        from_other,
        notices,
    }
}

fn in_house_and_nobody_in_hand(situation: &Situation) -> Step {
    match situation.article.status {
        ArticleStatus::Scrapped => Step::Stop(Stop::Scrapped),
        ArticleStatus::Quarantine => Step::Stop(Stop::Quarantine),
        ArticleStatus::Missing => Step::FoundAgain,
        // What was left unanswered when it came back is seen to now, while it is in the hand.
        ArticleStatus::Available | ArticleStatus::SeasonStorage
            if situation.article.open_checks && situation.answer != Some(Answer::ChecksPassed) =>
        {
            match situation.answer {
                Some(Answer::ChecksFailed) => Step::ChecksFailed,
                _ => Step::Ask(Question::Checks),
            }
        }
        ArticleStatus::Available | ArticleStatus::SeasonStorage | ArticleStatus::InService => {
            match situation.promise {
                PromiseFacts::SetAside(aside) => for_whom_is_known(situation, aside),
                PromiseFacts::None | PromiseFacts::Own | PromiseFacts::Touched { .. } => {
                    Step::ForWhom
                }
            }
        }
    }
}

/// What was set aside goes to whom it was set aside for, from its first day on; before that
/// it is asked.
fn for_whom_is_known(situation: &Situation, aside: SetAside) -> Step {
    if aside.has_come || situation.promise_answer.is_some() {
        return Step::HandOver;
    }
    Step::Ask(Question::Reserved {
        reservation: aside.reservation,
        from: aside.from,
    })
}

fn lend(situation: &Situation, hand: &HandFacts) -> Step {
    let article = &situation.article;
    match article.status {
        ArticleStatus::Scrapped => return Step::Stop(Stop::Scrapped),
        ArticleStatus::Quarantine => return Step::Stop(Stop::Quarantine),
        ArticleStatus::Available
        | ArticleStatus::SeasonStorage
        | ArticleStatus::InService
        | ArticleStatus::Missing => {}
    }
    if !article.is_lent {
        return Step::Stop(Stop::NotLent);
    }
    // First of all whether it is his; then safety, then care: each is written when answered, so that the next
    // question comes with the same scan again.
    let obstacle = promise(situation, hand)
        .or_else(|| readiness(situation))
        .or_else(|| permission(situation, hand))
        .or_else(|| buoyancy(situation))
        .or_else(|| binding(situation, hand))
        .or_else(|| boot(situation, hand));
    obstacle.unwrap_or_else(|| Step::Lend(notices(situation)))
}

fn promise(situation: &Situation, hand: &HandFacts) -> Option<Step> {
    let question = match situation.promise {
        PromiseFacts::SetAside(aside) if aside.borrower != hand.borrower => Question::Reserved {
            reservation: aside.reservation,
            from: aside.from,
        },
        PromiseFacts::Touched { until } => Question::Promised { until },
        PromiseFacts::None | PromiseFacts::Own | PromiseFacts::SetAside(_) => return None,
    };
    match (situation.promise_answer, &question) {
        (Some(PromiseAnswer::LendAnyway), _) => None,
        (Some(PromiseAnswer::Until(day)), Question::Promised { until }) if *until >= Some(day) => {
            None
        }
        _ => Some(Step::Ask(question)),
    }
}

fn readiness(situation: &Situation) -> Option<Step> {
    let article = &situation.article;
    if article.open_checks {
        match situation.answer {
            Some(Answer::ChecksPassed) => {}
            Some(Answer::ChecksFailed) => return Some(Step::ChecksFailed),
            _ => return Some(Step::Ask(Question::Checks)),
        }
    }
    if article.open_repairs || article.status == ArticleStatus::InService {
        if situation.answer != Some(Answer::ServiceDone) {
            return Some(Step::Ask(Question::Service));
        }
    } else if article.open_care
        && !matches!(
            situation.answer,
            Some(Answer::CareDone | Answer::CareSkipped)
        )
    {
        return Some(Step::Ask(Question::Care));
    }
    None
}

fn permission(situation: &Situation, hand: &HandFacts) -> Option<Step> {
    if !situation.article.needs_permission || hand.permission.is_some() {
        return None;
    }
    match situation.answer {
        Some(Answer::Permission(_)) => None,
        Some(Answer::LayAside) => Some(Step::LayAside(LaidAsideReason::Permission)),
        _ => Some(Step::Ask(Question::Permission)),
    }
}

fn buoyancy(situation: &Situation) -> Option<Step> {
    let question = situation.article.buoyancy?;
    match situation.answer {
        Some(Answer::Swims) => None,
        Some(Answer::LayAside) => Some(Step::LayAside(LaidAsideReason::Buoyancy)),
        _ => Some(Step::Ask(Question::Buoyancy(question))),
    }
}

fn binding(situation: &Situation, hand: &HandFacts) -> Option<Step> {
    let article = &situation.article;
    if !article.needs_binding {
        return None;
    }
    let boots = unpaired(&hand.boots, &hand.bindings, hand);
    let set_for = match (article.binding_set_for, situation.answer) {
        // A fitter may set it anew; the newest setting counts.
        (_, Some(Answer::BindingSetFor(sole))) if situation.fitter => Some(sole),
        (set_for, _) => set_for,
    };
    match set_for {
        Some(sole) if boots.is_empty() || is_there(&hand.boots, sole, hand) => None,
        Some(sole) => Some(Step::Stop(Stop::OtherBoot {
            set_for: sole,
            boots,
            set_anew: situation.fitter,
        })),
        None => match situation.answer {
            Some(Answer::WithoutBinding) if situation.fitter => None,
            Some(Answer::LayAside) => Some(Step::LayAside(LaidAsideReason::Binding)),
            _ if situation.fitter => Some(Step::Ask(Question::Binding { soles: boots })),
            _ => Some(Step::Ask(Question::BindingNeedsFitter)),
        },
    }
}

fn boot(situation: &Situation, hand: &HandFacts) -> Option<Step> {
    let sole = situation.article.boot_sole?;
    if is_there(&hand.bindings, sole, hand) {
        return None;
    }
    let set_for = unpaired(&hand.bindings, &hand.boots, hand);
    Some(Step::Stop(Stop::OtherBoot {
        set_for: *set_for.first()?,
        boots: vec![sole],
        // The skis are out already: what is wrong is the boot.
        set_anew: false,
    }))
}

/// Soles with the wearer that each is for, where one was named.
type Soles = [(Option<super::WearerId>, u16)];

/// Whether a sole is there for the wearer chosen now, or for nobody in particular.
fn is_there(soles: &Soles, sole: u16, hand: &HandFacts) -> bool {
    soles
        .iter()
        .any(|(wearer, there)| *there == sole && may_be_for(*wearer, hand))
}

fn may_be_for(wearer: Option<super::WearerId>, hand: &HandFacts) -> bool {
    hand.wearer.is_none() || wearer.is_none() || wearer == hand.wearer
}

/// Soles that the thing must go with: all of the wearer chosen now; of what was
/// lent to nobody in particular only those that have no counterpart yet. Two
/// skiers of a family may stand on one voucher without their names.
fn unpaired(soles: &Soles, counterparts: &Soles, hand: &HandFacts) -> Vec<u16> {
    let mut unpaired: Vec<u16> = soles
        .iter()
        .filter(|(wearer, _)| may_be_for(*wearer, hand))
        .filter(|(wearer, sole)| {
            let is_chosen = wearer.is_some() && *wearer == hand.wearer;
            is_chosen || !counterparts.contains(&(*wearer, *sole))
        })
        .map(|(_, sole)| *sole)
        .collect();
    unpaired.sort_unstable();
    unpaired.dedup();
    unpaired
}

fn notices(situation: &Situation) -> Vec<LendNotice> {
    let article = &situation.article;
    let mut notices = Vec::new();
    if article.small_helmet_without_buckle {
        notices.push(LendNotice::OfferGreenBuckle);
    }
    if article.is_of_a_set {
        notices.push(LendNotice::RestOfSet);
    }
    match article.status {
        ArticleStatus::SeasonStorage => notices.push(LendNotice::WasInSeasonStorage),
        ArticleStatus::Missing => notices.push(LendNotice::WasMissing),
        ArticleStatus::Available
        | ArticleStatus::InService
        | ArticleStatus::Quarantine
        | ArticleStatus::Scrapped => {}
    }
    if article.branch != situation.here {
        notices.push(LendNotice::WasAt(article.branch));
    }
    if article.needs_binding && situation.answer == Some(Answer::WithoutBinding) {
        notices.push(LendNotice::WithoutBinding);
    }
    notices
}
