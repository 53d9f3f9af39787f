//! Finds in the source which texts are asked for.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A call such as `i18n.t_with("counter-lent", args!["count" => 3])`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Call {
    /// The key, when it is written out in the call.
    pub key: String,
    /// The names of the values; `None` when they aren't written out in the call.
    pub values: Option<BTreeSet<String>>,
}

/// The calls that take a key, and whether values follow it.
const CALLS: [(&str, bool); 4] = [
    (".t(", false),
    (".t_plain(", false),
    (".t_with(", true),
    (".t_plain_with(", true),
];

/// Every Rust file that may ask for a text: what is seen, and what runs it.
pub(super) fn sources() -> Vec<(PathBuf, String)> {
    let app = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in [app.join("src"), app.join("../server/src")] {
        collect(&folder, &mut found);
    }
    found
}

fn collect(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    // These very checks ask for texts that don't exist.
    if folder.ends_with("i18n/tests") {
        return;
    }
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs")
            && let Ok(text) = fs::read_to_string(&path)
        {
            found.push((path, text));
        }
    }
}

/// The calls in a source text whose key is written out.
pub(super) fn calls(source: &str) -> Vec<Call> {
    let code = without_comments(source);
    let mut found = Vec::new();
    for (call, takes_values) in CALLS {
        for (at, _) in code.match_indices(call) {
            let inside = up_to_close(&code[at + call.len()..]);
            let Some((key, rest)) = literal(inside) else {
                continue;
            };
            let values = if !takes_values {
                Some(BTreeSet::new())
            } else if rest.contains("args![") {
                Some(value_names(rest))
            } else {
                None
            };
            found.push(Call { key, values });
        }
    }
    found
}

/// Drops whole-line comments, documentation included: examples stand there.
fn without_comments(source: &str) -> String {
    let code: Vec<_> = source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect();
    code.join("\n")
}

/// What stands before the bracket that closes the call.
fn up_to_close(text: &str) -> &str {
    let mut depth = 0_usize;
    let mut in_string = false;
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if in_string => escaped = true,
            '"' => in_string = !in_string,
            _ if in_string => {}
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => return &text[..at],
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
    }
    text
}

/// The string literal that a text begins with, and what follows it.
fn literal(text: &str) -> Option<(String, &str)> {
    let (key, rest) = text.trim_start().strip_prefix('"')?.split_once('"')?;
    Some((key.to_owned(), rest))
}

/// The names in `"name" => value`, those of calls inside included.
fn value_names(text: &str) -> BTreeSet<String> {
    let parts: Vec<_> = text.split('"').collect();
    parts
        .windows(2)
        .filter(|pair| pair[1].trim_start().starts_with("=>"))
        .map(|pair| pair[0].to_owned())
        .collect()
}

#[test]
fn calls_are_found_over_several_lines_and_with_brackets_in_their_values() {
    let names = |names: &[&str]| Some(names.iter().map(|name| (*name).to_owned()).collect());
    let source = r#"
        /// i18n.t("a-comment")
        i18n.t( "one" );
        viewer.i18n.t_with(
            "two",
            args!["name" => f("(\")"), "count" => list[0]],
        );
        i18n.t_plain_with("three", filled);
        i18n.t(key);
    "#;
    let mut found = calls(source);
    found.sort_by(|a, b| a.key.cmp(&b.key));
    let expected = [
        ("one", names(&[])),
        ("three", None),
        ("two", names(&["count", "name"])),
    ]
    .map(|(key, values)| Call {
        key: key.to_owned(),
        values,
    });
    assert_eq!(found, expected);
}
