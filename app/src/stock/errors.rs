//! What is wrong with the form of an article, and how to mend it.

use crate::args;
use crate::components::ErrorLine;
use crate::i18n::I18n;
use service::stock::{ArticleProblems, CodesProblem, NumberProblem};

/// The fault of a field, if it has one.
#[derive(Debug, Clone, Default)]
pub struct Faults(Vec<(&'static str, String)>);

impl Faults {
    /// Reads them.
    pub fn of(i18n: I18n, problems: &ArticleProblems) -> Self {
        let wrong =
            |field: &'static str, is: bool| is.then(|| (field, i18n.t("stock-wrong-value")));
        let number = problems.number.map(|problem| {
            let key = match problem {
                NumberProblem::OutOfRange => "stock-wrong-number",
                NumberProblem::Taken => "stock-number-taken",
                NumberProblem::NoneLeft => "stock-number-none-left",
            };
            ("nummer", i18n.t(key))
        });
        let codes = problems.codes.as_ref().map(|problem| {
            let text = match problem {
                CodesProblem::OnAnother { code, number } => i18n.t_with(
                    "stock-code-on-another",
                    args!["code" => code.clone(), "number" => number.to_string()],
                ),
                _ => i18n.t("stock-wrong-codes"),
            };
            ("koder", text)
        });
        let all = [
            problems
                .kind
                .is_some()
                .then(|| ("typ", i18n.t("stock-choose-type"))),
            wrong("storlek", problems.size.is_some()),
            wrong("skick", problems.condition.is_some()),
            wrong("hemma", problems.home.is_some()),
            wrong("filial", problems.branch.is_some()),
            number,
            codes,
            wrong("plats", problems.shelf.is_some()),
            wrong("marke", problems.brand.is_some()),
            wrong("anteckning", problems.note.is_some()),
            problems
                .received_on
                .is_some()
                .then(|| ("inkommen", i18n.t("counter-no-date"))),
        ];
        Self(all.into_iter().flatten().collect())
    }

    /// One fault of a field.
    pub fn one(field: &'static str, text: String) -> Self {
        Self(vec![(field, text)])
    }

    /// The fault of a field.
    pub fn at(&self, field: &str) -> Option<String> {
        self.0
            .iter()
            .find(|(name, _)| *name == field)
            .map(|(_, text)| text.clone())
    }

    /// For the summary.
    pub fn lines(&self) -> Vec<ErrorLine> {
        self.0
            .iter()
            .map(|(field, text)| ErrorLine::of(*field, text.clone()))
            .collect()
    }
}
