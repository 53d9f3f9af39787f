//! A wanted size as a condition on the typed columns: the same answer as
//! [`Measures::covers`], which a test holds.

use super::condition::{Values, all, any};
use domain::stock::{Alpha, Binding, Measures, SizeSystem, SizeWish, Span, WeightRange};

/// Half the step between two clothing sizes, as `domain` has it (EN 13402-3).
const BODY_HALF_STEP_CM: i32 = 3;
/// A helmet marked with one number only is padded so far each way, as `domain` has it.
const HEAD_SLACK_MM: i32 = 5;

/// That an article of `a` serves the wish.
pub(super) fn serves(wish: &SizeWish, values: &mut Values) -> String {
    let alternatives: Vec<String> = wish
        .alternatives
        .iter()
        .map(|measures| covers(measures, "a.", values))
        .collect();
    any(&alternatives)
}

/// The ids of all articles of a tree that serve the wish, by an index for each meaning.
///
/// `types` gives the types of a system as a list for SQL: measures without an
/// index of their own are few, and are looked for among their types.
pub(super) fn ids_serving(
    wish: &SizeWish,
    root: i64,
    types: impl Fn(&[SizeSystem]) -> Vec<i64>,
    values: &mut Values,
) -> String {
    let mut selects = Vec::new();
    for measures in &wish.alternatives {
        let among = if has_index(measures) {
            format!("root_id = {}", values.bind(root))
        } else {
            let types = types(systems_with(measures));
            if types.is_empty() {
                continue;
            }
            // The types are of the tree; naming the tree too would let SQLite
            // choose an index on it, and read all of it.
            format!("type_id IN ({})", values.bind_all(types))
        };
        let covers = covers(measures, "", values);
        selects.push(format!(
            "SELECT id FROM articles WHERE {among} AND {covers}"
        ));
    }
    if selects.is_empty() {
        return "SELECT id FROM articles WHERE 1 = 0".to_owned();
    }
    selects.join(" UNION ")
}

fn has_index(m: &Measures) -> bool {
    m.length_mm.is_some()
        || m.eu.is_some()
        || m.mondo_mm.is_some()
        || m.body_cm.is_some()
        || m.head_mm.is_some()
        || m.alpha.is_some()
        || m.binding.is_some()
}

/// The systems whose articles can have what these measures have.
fn systems_with(m: &Measures) -> &'static [SizeSystem] {
    use SizeSystem as S;
    if m.weight.is_some() || m.newton.is_some() {
        &[S::Weight, S::WeightNewton]
    } else if m.sole_mm.is_some() {
        &[S::MondoSole]
    } else if m.hand.is_some() {
        &[S::LengthHand]
    } else if m.litres.is_some() {
        &[S::Volume]
    } else if m.persons.is_some() {
        &[S::Persons]
    } else if m.wheel.is_some() {
        &[S::Wheel]
    } else if m.racket.is_some() {
        &[S::Racket]
    } else if m.ball.is_some() {
        &[S::Ball]
    } else if m.comfort_c.is_some() {
        &[S::Comfort]
    } else {
        &[]
    }
}

fn covers(m: &Measures, a: &str, values: &mut Values) -> String {
    let mut all_of = Vec::new();
    let mut equal = |column: &str, value: Option<i32>, values: &mut Values| {
        if let Some(value) = value {
            all_of.push(format!("{a}{column} = {}", values.bind(value)));
        }
    };
    equal("length_mm", m.length_mm.map(i32::from), values);
    equal("sole_mm", m.sole_mm.map(i32::from), values);
    equal("newton", m.newton.map(i32::from), values);
    equal("litres", m.litres.map(i32::from), values);
    equal("wheel_tenths", m.wheel.map(i32::from), values);
    equal("racket_tenths", m.racket.map(i32::from), values);
    equal("ball_number", m.ball.map(i32::from), values);
    equal("comfort_c", m.comfort_c.map(i32::from), values);
    if let Some(eu) = m.eu {
        all_of.push(within(a, ["eu_from", "eu_to"], ends(eu), 0, values));
    }
    if let Some(mondo) = m.mondo_mm {
        let columns = ["mondo_from_mm", "mondo_to_mm"];
        all_of.push(within(a, columns, ends(mondo), 0, values));
    }
    if let Some(body) = m.body_cm {
        let columns = ["body_from_cm", "body_to_cm"];
        all_of.push(within(a, columns, ends(body), BODY_HALF_STEP_CM, values));
    }
    if let Some(head) = m.head_mm {
        let columns = ["head_from_mm", "head_to_mm"];
        let near = within(a, columns, ends(head), HEAD_SLACK_MM, values);
        let inside = within(a, columns, ends(head), 0, values);
        all_of.push(format!(
            "({near} AND ({a}head_from_mm = {a}head_to_mm OR {inside}))"
        ));
    }
    if let Some(persons) = m.persons {
        let columns = ["persons_from", "persons_to"];
        all_of.push(within(a, columns, ends(persons), 0, values));
    }
    if let Some(weight) = m.weight {
        all_of.push(covers_weight(a, weight, values));
    }
    if let Some(hand) = m.hand {
        all_of.push(format!("{a}hand = {}", values.bind(hand.as_str())));
    }
    if let Some(norm) = m.binding {
        let fitting = Binding::ALL.into_iter().filter(|other| other.fits(norm));
        let fitting = values.bind_all(fitting.map(Binding::as_str));
        all_of.push(format!("{a}binding IN ({fitting})"));
    }
    if let Some(alpha) = m.alpha {
        all_of.push(covers_alpha(a, alpha, values));
    }
    all(&all_of)
}

fn ends<T: Copy + Into<i32>>(span: Span<T>) -> (i32, i32) {
    (span.from.into(), span.to.into())
}

/// That the article's span, `slack` wider at both ends, holds the wanted one.
fn within(
    a: &str,
    [from, to]: [&str; 2],
    wanted: (i32, i32),
    slack: i32,
    values: &mut Values,
) -> String {
    let low = values.bind(wanted.0 + slack);
    let high = values.bind(wanted.1 - slack);
    format!("({a}{from} <= {low} AND {a}{to} >= {high})")
}

fn covers_weight(a: &str, wanted: WeightRange, values: &mut Values) -> String {
    let (from, to) = (wanted.from.map(i32::from), wanted.to.map(i32::from));
    let mut is = |column: &str, end: Option<i32>| match end {
        Some(end) => format!("{a}{column} = {}", values.bind(end)),
        None => format!("{a}{column} IS NULL"),
    };
    let same = all(&[is("weight_from_hg", from), is("weight_to_hg", to)]);
    let (Some(from), Some(to)) = (from, to) else {
        return same;
    };
    let known = format!("({a}weight_from_hg IS NOT NULL OR {a}weight_to_hg IS NOT NULL)");
    let low = format!(
        "({a}weight_from_hg IS NULL OR {a}weight_from_hg <= {})",
        values.bind(from)
    );
    let high = format!(
        "({a}weight_to_hg IS NULL OR {a}weight_to_hg >= {})",
        values.bind(to)
    );
    any(&[same, all(&[known, low, high])])
}

fn covers_alpha(a: &str, wanted: Span<Alpha>, values: &mut Values) -> String {
    let low = Alpha::ALL.into_iter().filter(|size| *size <= wanted.from);
    let low = values.bind_all(low.map(Alpha::as_str));
    let high = Alpha::ALL.into_iter().filter(|size| *size >= wanted.to);
    let high = values.bind_all(high.map(Alpha::as_str));
    format!("({a}alpha_from IN ({low}) AND {a}alpha_to IN ({high}))")
}
