//! What a branch lends, to whom and for how long, where that differs: lines that say
//! something for a branch, a kind of borrower, a type or a category, or for all of them.
//!
//! The line that is most exactly about the case decides, each question by itself, as
//! Koha's circulation rules fall back: branch before borrower, borrower before type,
//! type before category, then everything else. What no line says the type says, and
//! what the type doesn't say the branch does. Each ruling names what it rests on.

use super::BranchId;
use crate::stock::ArticleTypeId;
use serde::{Deserialize, Serialize};

/// Row id of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PolicyId(pub i64);

/// The two kinds of borrowers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BorrowerKind {
    /// Somebody.
    Person,
    /// A school, a preschool, an association.
    Group,
}

impl BorrowerKind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Person, Self::Group];

    /// The code that the database stores.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Group => "group",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == code)
    }
}

/// The things that a line is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PolicyFor {
    /// One type.
    Type(ArticleTypeId),
    /// A *huvudkategori*, as the types name it.
    Category(String),
    /// Everything.
    All,
}

/// What a line says; none: nothing, the next one is asked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicySays {
    /// Whether it is lent at all.
    pub is_lent: Option<bool>,
    /// Days of a loan, 1 to 365.
    pub loan_days: Option<u16>,
    /// Whether a child needs a guardian's permission.
    pub guardian_permission: Option<bool>,
}

impl PolicySays {
    /// Whether it says nothing at all.
    pub fn is_silent(&self) -> bool {
        *self == Self::default()
    }
}

/// A line: for whom, where and what, and what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyLine {
    /// Which.
    pub id: PolicyId,
    /// At one branch; none: at all of them.
    pub branch: Option<BranchId>,
    /// For one kind of borrower; none: for both.
    pub borrower: Option<BorrowerKind>,
    /// About what.
    pub what: PolicyFor,
    /// What holds then.
    pub says: PolicySays,
}

impl PolicyLine {
    /// How exactly it is about something: the more, the sooner it is asked.
    fn weight(&self) -> u8 {
        let what = match self.what {
            PolicyFor::Type(_) => TYPE_WEIGHT,
            PolicyFor::Category(_) => 1,
            PolicyFor::All => 0,
        };
        what + if self.branch.is_some() { 8 } else { 0 }
            + if self.borrower.is_some() { 4 } else { 0 }
    }

    fn is_about(&self, case: &PolicyCase<'_>) -> bool {
        let what = match &self.what {
            PolicyFor::Type(id) => *id == case.type_id,
            PolicyFor::Category(name) => name == case.category,
            PolicyFor::All => true,
        };
        what && self.branch.is_none_or(|branch| branch == case.branch)
            && self.borrower.is_none_or(|kind| Some(kind) == case.borrower)
    }
}

/// Where the type's own answer stands among the lines.
const TYPE_WEIGHT: u8 = 2;

/// A thing that somebody would borrow somewhere.
#[derive(Debug, Clone, Copy)]
pub struct PolicyCase<'a> {
    /// Where.
    pub branch: BranchId,
    /// Who; none while nobody is known: lines for one kind are silent then.
    pub borrower: Option<BorrowerKind>,
    /// Its type.
    pub type_id: ArticleTypeId,
    /// The type's *huvudkategori*.
    pub category: &'a str,
}

/// What a ruling rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PolicyBecause {
    /// A line of the policy.
    Line(PolicyId),
    /// The type itself.
    Type,
    /// The branch's usual way.
    Branch,
}

/// An answer with its reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ruling<T> {
    /// The answer.
    pub is: T,
    /// Why.
    pub because: PolicyBecause,
}

/// All lines of a tree, or those that hold at one branch.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policies(Vec<PolicyLine>);

impl Policies {
    /// These lines, the most exact first.
    pub fn new(mut lines: Vec<PolicyLine>) -> Self {
        lines.sort_by_key(|line| (std::cmp::Reverse(line.weight()), line.id));
        Self(lines)
    }

    /// The lines, the most exact first.
    pub fn lines(&self) -> &[PolicyLine] {
        &self.0
    }

    /// The line with an id.
    pub fn line(&self, id: PolicyId) -> Option<&PolicyLine> {
        self.0.iter().find(|line| line.id == id)
    }

    /// Whether the thing is lent; it is where nothing says otherwise.
    pub fn is_lent(&self, case: &PolicyCase<'_>) -> Ruling<bool> {
        self.rule(case, None, |says| says.is_lent)
            .unwrap_or(Ruling {
                is: true,
                because: PolicyBecause::Branch,
            })
    }

    /// For how many days it is lent: `of_type` is the type's own answer, `usual` the branch's.
    pub fn loan_days(
        &self,
        case: &PolicyCase<'_>,
        of_type: Option<u16>,
        usual: u16,
    ) -> Ruling<u16> {
        let ruled = self.rule(case, of_type, |says| says.loan_days);
        ruled.unwrap_or(Ruling {
            is: usual,
            because: PolicyBecause::Branch,
        })
    }

    /// Whether a child needs a guardian's permission: `of_type` is the type's own answer.
    pub fn guardian_permission(&self, case: &PolicyCase<'_>, of_type: bool) -> Ruling<bool> {
        let ruled = self.rule(case, Some(of_type), |says| says.guardian_permission);
        ruled.unwrap_or(Ruling {
            is: of_type,
            because: PolicyBecause::Type,
        })
    }

    fn rule<T>(
        &self,
        case: &PolicyCase<'_>,
        of_type: Option<T>,
        said: impl Fn(&PolicySays) -> Option<T>,
    ) -> Option<Ruling<T>> {
        let find = |of_type_is_asked: bool| {
            self.0
                .iter()
                .filter(|line| (line.weight() < TYPE_WEIGHT) == of_type_is_asked)
                .filter(|line| line.is_about(case))
                .find_map(|line| Some((line.id, said(&line.says)?)))
                .map(|(id, is)| Ruling {
                    is,
                    because: PolicyBecause::Line(id),
                })
        };
        let of_type = of_type.map(|is| Ruling {
            is,
            because: PolicyBecause::Type,
        });
        find(false).or(of_type).or_else(|| find(true))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const HERE: BranchId = BranchId(1);
    const SKIS: ArticleTypeId = ArticleTypeId(7);

    fn line(
        id: i64,
        branch: Option<BranchId>,
        borrower: Option<BorrowerKind>,
        what: PolicyFor,
        days: u16,
    ) -> PolicyLine {
        PolicyLine {
            id: PolicyId(id),
            branch,
            borrower,
            what,
            says: PolicySays {
                loan_days: Some(days),
                ..PolicySays::default()
            },
        }
    }

    fn case(borrower: BorrowerKind) -> PolicyCase<'static> {
        PolicyCase {
            branch: HERE,
            borrower: Some(borrower),
            type_id: SKIS,
            category: "Vinter",
        }
    }

    #[test]
    fn the_most_exact_line_decides_and_says_so() {
        let group = Some(BorrowerKind::Group);
        let winter = || PolicyFor::Category("Vinter".to_owned());
        // From the most exact down; without the first the next decides.
        let all = [
            line(1, Some(HERE), group, PolicyFor::Type(SKIS), 1),
            line(2, Some(HERE), group, winter(), 2),
            line(3, Some(HERE), group, PolicyFor::All, 3),
            line(4, Some(HERE), None, PolicyFor::Type(SKIS), 4),
            line(5, Some(HERE), None, winter(), 5),
            line(6, None, group, PolicyFor::Type(SKIS), 6),
            line(7, None, group, winter(), 7),
            line(8, None, group, PolicyFor::All, 8),
        ];
        for gone in 0..all.len() {
            let mut lines = all[gone..].to_vec();
            lines.reverse();
            let ruled = Policies::new(lines).loan_days(&case(BorrowerKind::Group), Some(9), 14);
            let id = i64::try_from(gone + 1).expect("few");
            assert_eq!(ruled.because, PolicyBecause::Line(PolicyId(id)));
            assert_eq!(i64::from(ruled.is), id);
        }
    }

    #[test]
    fn the_type_goes_before_its_category_and_both_before_the_branch() {
        let winter = line(1, None, None, PolicyFor::Category("Vinter".to_owned()), 21);
        let policies = Policies::new(vec![winter]);
        let person = case(BorrowerKind::Person);
        let of_type = policies.loan_days(&person, Some(7), 14);
        assert_eq!((of_type.is, of_type.because), (7, PolicyBecause::Type));
        assert_eq!(policies.loan_days(&person, None, 14).is, 21);
        let elsewhere = PolicyCase {
            category: "Sommar",
            ..person
        };
        let usual = policies.loan_days(&elsewhere, None, 14);
        assert_eq!((usual.is, usual.because), (14, PolicyBecause::Branch));
    }

    #[test]
    fn a_line_that_is_silent_lets_the_next_one_speak() {
        let mut silent = line(1, Some(HERE), None, PolicyFor::Type(SKIS), 3);
        silent.says = PolicySays {
            is_lent: Some(false),
            ..PolicySays::default()
        };
        let group = line(2, None, Some(BorrowerKind::Group), PolicyFor::All, 28);
        let policies = Policies::new(vec![silent, group]);
        let school = case(BorrowerKind::Group);
        assert_eq!(policies.loan_days(&school, None, 14).is, 28);
        assert!(!policies.is_lent(&school).is);
        let other_branch = PolicyCase {
            branch: BranchId(2),
            ..school
        };
        assert!(policies.is_lent(&other_branch).is);
        // While nobody is known, what is for one kind is silent.
        let nobody = PolicyCase {
            borrower: None,
            ..school
        };
        assert_eq!(policies.loan_days(&nobody, None, 14).is, 14);
    }

    proptest! {
        #[test]
        fn the_order_of_the_lines_changes_nothing(
            seeds in prop::collection::vec((0..3_i64, 0..3_u8, 0..3_u8, 1..30_u16), 0..8),
            of_type in prop::option::of(1..30_u16),
        ) {
            let mut lines: Vec<PolicyLine> = Vec::new();
            for (branch, borrower, what, days) in seeds {
                let new = line(
                    i64::try_from(lines.len()).unwrap_or(0),
                    (branch > 0).then_some(BranchId(branch)),
                    match borrower {
                        0 => None,
                        1 => Some(BorrowerKind::Person),
                        _ => Some(BorrowerKind::Group),
                    },
                    match what {
                        0 => PolicyFor::All,
                        1 => PolicyFor::Category("Vinter".to_owned()),
                        _ => PolicyFor::Type(SKIS),
                    },
                    days,
                );
                // The database has one line for each case.
                let same = |old: &PolicyLine| {
                    (old.branch, old.borrower, &old.what) == (new.branch, new.borrower, &new.what)
                };
                if !lines.iter().any(same) {
                    lines.push(new);
                }
            }
            let mut turned = lines.clone();
            turned.reverse();
            for kind in BorrowerKind::ALL {
                prop_assert_eq!(
                    Policies::new(lines.clone()).loan_days(&case(kind), of_type, 14),
                    Policies::new(turned.clone()).loan_days(&case(kind), of_type, 14)
                );
            }
        }
    }
}
