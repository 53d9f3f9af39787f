//! What each situation at the counter leads to.

use super::*;
use crate::branches::BranchId;
use crate::people::BorrowerId;
use crate::stock::ArticleStatus;
use crate::stock::BuoyancyQuestion;

const SANNA: BorrowerId = BorrowerId(1);
const OMAR: BorrowerId = BorrowerId(2);
const UMEA: BranchId = BranchId(1);
const SAVAR: BranchId = BranchId(2);

fn skates() -> ArticleFacts {
    ArticleFacts {
        status: ArticleStatus::Available,
        branch: UMEA,
        home: UMEA,
        is_lent: true,
        needs_permission: false,
        needs_binding: false,
        binding_set_for: None,
        boot_sole: None,
        buoyancy: None,
        small_helmet_without_buckle: false,
        is_of_a_set: false,
        open_checks: false,
        open_care: false,
        open_repairs: false,
    }
}

fn alpine_skis() -> ArticleFacts {
    ArticleFacts {
        needs_permission: true,
        needs_binding: true,
        ..skates()
    }
}

fn sanna_in_hand() -> HandFacts {
    HandFacts {
        borrower: SANNA,
        voucher: Some(VoucherId(10)),
        permission: None,
        taking_back_from: None,
        wearer: None,
        boots: vec![],
        bindings: vec![],
    }
}

fn situation(article: ArticleFacts) -> Situation {
    Situation {
        article,
        open_loan: None,
        hand: Some(sanna_in_hand()),
        here: UMEA,
        fitter: false,
        promise: PromiseFacts::None,
        answer: None,
        promise_answer: None,
    }
}

fn on_loan_to(borrower: BorrowerId, voucher: i64) -> Option<OpenLoan> {
    Some(OpenLoan {
        loan: LoanId(5),
        voucher: VoucherId(voucher),
        borrower,
        lost: false,
    })
}

fn answered(mut situation: Situation, answer: Answer) -> Step {
    situation.answer = Some(answer);
    decide(&situation)
}

#[test]
fn a_thing_in_the_house_is_lent_to_the_borrower_in_hand() {
    assert_eq!(decide(&situation(skates())), Step::Lend(vec![]));
}

#[test]
fn a_thing_in_the_house_with_nobody_in_hand_asks_for_whom() {
    let mut at = situation(skates());
    at.hand = None;
    assert_eq!(decide(&at), Step::ForWhom);
}

#[test]
fn a_thing_that_the_borrower_in_hand_has_at_home_is_taken_back() {
    let mut at = situation(skates());
    at.open_loan = on_loan_to(SANNA, 9);
    assert!(matches!(
        decide(&at),
        Step::TakeBack {
            from_other: false,
            ..
        }
    ));
}

#[test]
fn a_thing_lent_on_the_open_voucher_is_already_lent() {
    let mut at = situation(skates());
    at.open_loan = on_loan_to(SANNA, 10);
    assert_eq!(decide(&at), Step::AlreadyLent);
}

#[test]
fn a_thing_on_loan_to_another_stops_until_it_is_taken_back_first() {
    let mut at = situation(skates());
    at.open_loan = on_loan_to(OMAR, 7);
    assert_eq!(decide(&at), Step::Stop(Stop::OnLoanToOther));
    assert!(matches!(
        answered(at.clone(), Answer::TakeBackFirst),
        Step::TakeBack {
            from_other: true,
            ..
        }
    ));
    if let Some(hand) = &mut at.hand {
        hand.taking_back_from = Some(OMAR);
    }
    assert!(matches!(
        decide(&at),
        Step::TakeBack {
            from_other: true,
            ..
        }
    ));
}

#[test]
fn anyone_may_hand_things_in() {
    let mut at = situation(skates());
    at.hand = None;
    at.open_loan = on_loan_to(OMAR, 7);
    assert!(matches!(
        decide(&at),
        Step::TakeBack {
            from_other: false,
            ..
        }
    ));
}

#[test]
fn a_return_at_another_branch_says_where_the_thing_belongs() {
    let mut at = situation(ArticleFacts {
        home: SAVAR,
        ..skates()
    });
    at.open_loan = on_loan_to(SANNA, 9);
    let Step::TakeBack { notices, .. } = decide(&at) else {
        panic!("taken back")
    };
    assert_eq!(notices, [ReturnNotice::BelongsTo(SAVAR)]);
}

#[test]
fn scrapped_and_quarantined_things_stop() {
    for (status, stop) in [
        (ArticleStatus::Scrapped, Stop::Scrapped),
        (ArticleStatus::Quarantine, Stop::Quarantine),
    ] {
        let mut at = situation(ArticleFacts { status, ..skates() });
        assert_eq!(decide(&at), Step::Stop(stop.clone()));
        at.hand = None;
        assert_eq!(decide(&at), Step::Stop(stop));
    }
}

#[test]
fn a_missing_thing_is_found_again() {
    let mut at = situation(ArticleFacts {
        status: ArticleStatus::Missing,
        ..skates()
    });
    assert_eq!(decide(&at), Step::Lend(vec![LendNotice::WasMissing]));
    at.hand = None;
    assert_eq!(decide(&at), Step::FoundAgain);
}

#[test]
fn an_unanswered_safety_check_must_be_answered_before_the_next_loan() {
    let at = situation(ArticleFacts {
        open_checks: true,
        ..skates()
    });
    assert_eq!(decide(&at), Step::Ask(Question::Checks));
    assert_eq!(
        answered(at.clone(), Answer::CareSkipped),
        Step::Ask(Question::Checks)
    );
    assert_eq!(
        answered(at.clone(), Answer::ChecksPassed),
        Step::Lend(vec![])
    );
    assert_eq!(answered(at, Answer::ChecksFailed), Step::ChecksFailed);
}

#[test]
fn care_may_be_skipped_by_one_key() {
    let at = situation(ArticleFacts {
        open_care: true,
        ..skates()
    });
    assert_eq!(decide(&at), Step::Ask(Question::Care));
    assert_eq!(answered(at, Answer::CareSkipped), Step::Lend(vec![]));
}

#[test]
fn without_a_guardian_only_that_article_is_laid_aside() {
    let at = situation(ArticleFacts {
        needs_permission: true,
        ..skates()
    });
    assert_eq!(decide(&at), Step::Ask(Question::Permission));
    assert_eq!(
        answered(at.clone(), Answer::LayAside),
        Step::LayAside(LaidAsideReason::Permission)
    );
    assert_eq!(
        answered(at.clone(), Answer::Permission(Permission::Note)),
        Step::Lend(vec![])
    );
    let mut ticked = at;
    if let Some(hand) = &mut ticked.hand {
        hand.permission = Some(Permission::Present);
    }
    assert_eq!(decide(&ticked), Step::Lend(vec![]));
}

#[test]
fn a_fifty_newton_aid_is_lent_only_when_the_wearer_swims() {
    let at = situation(ArticleFacts {
        buoyancy: Some(BuoyancyQuestion::BuoyancyAid),
        ..skates()
    });
    assert_eq!(
        decide(&at),
        Step::Ask(Question::Buoyancy(BuoyancyQuestion::BuoyancyAid))
    );
    assert_eq!(answered(at.clone(), Answer::Swims), Step::Lend(vec![]));
    assert_eq!(
        answered(at, Answer::LayAside),
        Step::LayAside(LaidAsideReason::Buoyancy)
    );
}

fn permitted(article: ArticleFacts) -> Situation {
    let mut at = situation(article);
    if let Some(hand) = &mut at.hand {
        hand.permission = Some(Permission::Present);
    }
    at
}

#[test]
fn only_a_fitter_confirms_a_binding_or_lets_skis_out_without() {
    let mut at = permitted(alpine_skis());
    assert_eq!(decide(&at), Step::Ask(Question::BindingNeedsFitter));
    assert_eq!(
        answered(at.clone(), Answer::BindingSetFor(307)),
        Step::Ask(Question::BindingNeedsFitter)
    );
    assert_eq!(
        answered(at.clone(), Answer::WithoutBinding),
        Step::Ask(Question::BindingNeedsFitter)
    );
    at.fitter = true;
    assert_eq!(decide(&at), Step::Ask(Question::Binding { soles: vec![] }));
    assert_eq!(
        answered(at.clone(), Answer::BindingSetFor(307)),
        Step::Lend(vec![])
    );
    assert_eq!(
        answered(at, Answer::WithoutBinding),
        Step::Lend(vec![LendNotice::WithoutBinding])
    );
}

#[test]
fn another_boot_than_the_binding_is_set_for_stops() {
    let mut skis = permitted(ArticleFacts {
        binding_set_for: Some(307),
        ..alpine_skis()
    });
    if let Some(hand) = &mut skis.hand {
        hand.boots = vec![(None, 315)];
    }
    assert_eq!(
        decide(&skis),
        Step::Stop(Stop::OtherBoot {
            set_for: 307,
            boots: vec![315],
            set_anew: false,
        })
    );
    skis.fitter = true;
    assert_eq!(
        decide(&skis),
        Step::Stop(Stop::OtherBoot {
            set_for: 307,
            boots: vec![315],
            set_anew: true,
        })
    );
    skis.answer = Some(Answer::BindingSetFor(315));
    assert_eq!(decide(&skis), Step::Lend(vec![]));

    let mut boot = permitted(ArticleFacts {
        boot_sole: Some(315),
        ..skates()
    });
    if let Some(hand) = &mut boot.hand {
        hand.bindings = vec![(None, 307)];
    }
    assert_eq!(
        decide(&boot),
        Step::Stop(Stop::OtherBoot {
            set_for: 307,
            boots: vec![315],
            set_anew: false,
        })
    );
    if let Some(hand) = &mut boot.hand {
        hand.bindings.push((None, 315));
    }
    assert_eq!(decide(&boot), Step::Lend(vec![]));
}

#[test]
fn the_boots_of_another_wearer_do_not_stop() {
    let mut skis = permitted(ArticleFacts {
        binding_set_for: Some(307),
        ..alpine_skis()
    });
    if let Some(hand) = &mut skis.hand {
        hand.wearer = Some(WearerId(1));
        hand.boots = vec![(Some(WearerId(2)), 250)];
    }
    assert_eq!(decide(&skis), Step::Lend(vec![]));
}

#[test]
fn a_thing_of_a_set_is_lent_with_a_word_of_the_rest() {
    let at = situation(ArticleFacts {
        is_of_a_set: true,
        ..skates()
    });
    assert_eq!(decide(&at), Step::Lend(vec![LendNotice::RestOfSet]));
}

#[test]
fn a_small_helmet_without_green_buckle_is_lent_with_a_word() {
    let at = situation(ArticleFacts {
        small_helmet_without_buckle: true,
        ..skates()
    });
    assert_eq!(decide(&at), Step::Lend(vec![LendNotice::OfferGreenBuckle]));
}

#[test]
fn a_thing_on_service_is_lent_once_somebody_says_that_it_is_ready() {
    let at = situation(ArticleFacts {
        status: ArticleStatus::InService,
        open_care: true,
        ..skates()
    });
    assert_eq!(decide(&at), Step::Ask(Question::Service));
    assert_eq!(answered(at, Answer::ServiceDone), Step::Lend(vec![]));
}

#[test]
fn two_skiers_share_a_voucher_with_and_without_their_names() {
    let boot = |sole| {
        permitted(ArticleFacts {
            boot_sole: Some(sole),
            ..skates()
        })
    };
    let skis = |sole| {
        permitted(ArticleFacts {
            binding_set_for: Some(sole),
            ..alpine_skis()
        })
    };
    let with = |mut at: Situation, wearer, boots: &[_], bindings: &[_]| {
        if let Some(hand) = &mut at.hand {
            hand.wearer = wearer;
            hand.boots = boots.to_vec();
            hand.bindings = bindings.to_vec();
        }
        decide(&at)
    };
    let (alva, bo) = (Some(WearerId(1)), Some(WearerId(2)));
    // The first skier has both already: the second one's stop nobody.
    let first = ([(None, 278)], [(None, 278)]);
    assert_eq!(
        with(boot(338), None, &first.0, &first.1),
        Step::Lend(vec![])
    );
    assert_eq!(
        with(skis(338), None, &first.0, &first.1),
        Step::Lend(vec![])
    );
    assert_eq!(with(boot(338), bo, &first.0, &first.1), Step::Lend(vec![]));
    // Boots that have no skis yet want these.
    let stop = |step| matches!(step, Step::Stop(Stop::OtherBoot { .. }));
    assert!(stop(with(skis(300), None, &[(None, 338)], &[])));
    assert!(stop(with(boot(338), None, &[], &[(None, 300)])));
    // By name it is strict: Alva's boots are Alva's, whatever she has besides.
    let hers = ([(alva, 278)], [(alva, 278)]);
    assert!(stop(with(skis(300), alva, &hers.0, &hers.1)));
    assert!(stop(with(boot(300), alva, &hers.0, &hers.1)));
    assert_eq!(with(skis(300), bo, &hers.0, &hers.1), Step::Lend(vec![]));
}

#[test]
fn what_the_branch_does_not_lend_stops_but_comes_back() {
    let clothes = ArticleFacts {
        is_lent: false,
        ..skates()
    };
    let mut at = situation(clothes);
    assert_eq!(decide(&at), Step::Stop(Stop::NotLent));
    at.open_loan = on_loan_to(SANNA, 9);
    assert!(matches!(decide(&at), Step::TakeBack { .. }));
}

fn day(day: u32) -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2027, 3, day).expect("a day")
}

fn set_aside_for(borrower: BorrowerId, has_come: bool) -> PromiseFacts {
    PromiseFacts::SetAside(SetAside {
        reservation: 7,
        borrower,
        from: day(8),
        has_come,
    })
}

#[test]
fn what_was_set_aside_is_handed_over_to_whom_it_is_for() {
    let mut at = situation(skates());
    at.promise = set_aside_for(SANNA, true);
    assert_eq!(decide(&at), Step::Lend(vec![]));
    // Before its day, too: it is his.
    at.promise = set_aside_for(SANNA, false);
    assert_eq!(decide(&at), Step::Lend(vec![]));
    at.hand = None;
    at.promise = set_aside_for(SANNA, true);
    assert_eq!(decide(&at), Step::HandOver);
    at.promise = set_aside_for(SANNA, false);
    let (reservation, from) = (7, day(8));
    let reserved = Step::Ask(Question::Reserved { reservation, from });
    assert_eq!(decide(&at), reserved);
    at.promise_answer = Some(PromiseAnswer::LendAnyway);
    assert_eq!(decide(&at), Step::HandOver);
}

#[test]
fn what_was_set_aside_for_another_is_asked_first_and_stays_put_until_staff_decide() {
    let mut at = situation(alpine_skis());
    at.promise = set_aside_for(OMAR, true);
    let (reservation, from) = (7, day(8));
    let reserved = Step::Ask(Question::Reserved { reservation, from });
    assert_eq!(decide(&at), reserved);
    // A shorter loan doesn't make it hers.
    at.promise_answer = Some(PromiseAnswer::Until(day(7)));
    assert_eq!(decide(&at), reserved);
    at.promise_answer = Some(PromiseAnswer::LendAnyway);
    assert_eq!(decide(&at), Step::Ask(Question::Permission));
}

#[test]
fn a_loan_that_touches_a_promise_is_asked_about_with_its_shorter_day() {
    let mut at = situation(skates());
    let until = Some(day(5));
    at.promise = PromiseFacts::Touched { until };
    let promised = Step::Ask(Question::Promised { until });
    assert_eq!(decide(&at), promised);
    let mut decided = |answer| {
        at.promise_answer = Some(answer);
        decide(&at)
    };
    assert_eq!(decided(PromiseAnswer::LendAnyway), Step::Lend(vec![]));
    assert_eq!(decided(PromiseAnswer::Until(day(5))), Step::Lend(vec![]));
    assert_eq!(decided(PromiseAnswer::Until(day(4))), Step::Lend(vec![]));
    // The page was old: the shorter day is another one now.
    assert_eq!(decided(PromiseAnswer::Until(day(6))), promised);
    at.promise = PromiseFacts::Touched { until: None };
    at.promise_answer = Some(PromiseAnswer::Until(day(5)));
    assert_eq!(decide(&at), Step::Ask(Question::Promised { until: None }));
    at.promise = PromiseFacts::Own;
    assert_eq!(decide(&at), Step::Lend(vec![]));
}

#[test]
fn a_check_that_was_left_is_asked_about_with_nobody_in_hand_too() {
    let mut at = situation(ArticleFacts {
        open_checks: true,
        ..skates()
    });
    at.hand = None;
    assert_eq!(decide(&at), Step::Ask(Question::Checks));
    at.answer = Some(Answer::ChecksFailed);
    assert_eq!(decide(&at), Step::ChecksFailed);
    at.answer = Some(Answer::ChecksPassed);
    assert_eq!(decide(&at), Step::ForWhom);
}
