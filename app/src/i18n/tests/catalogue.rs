//! The texts as they are written, taken apart for the checks.

use super::super::files::FILES;
use super::super::language::Language;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};

/// One message of one language.
#[derive(Debug, Default, Clone)]
pub(super) struct Message {
    /// The file that it stands in.
    pub file: &'static str,
    /// The values that it takes, those of the messages in it included.
    pub values: BTreeSet<String>,
    /// The messages and terms in it.
    pub references: BTreeSet<String>,
    /// Its words, without what is filled in.
    pub words: Vec<String>,
    /// Whether `# dynamic` stands above it: its key is put together at run time.
    pub is_dynamic: bool,
}

/// The messages of one language by their keys, and what is wrong with its files.
#[derive(Debug, Default)]
pub(super) struct Catalogue {
    /// The messages.
    pub messages: BTreeMap<String, Message>,
    /// Faults found while reading, each with its file.
    pub faults: Vec<String>,
}

/// Reads all files of a language.
pub(super) fn catalogue(language: Language) -> Catalogue {
    let mut catalogue = Catalogue::default();
    for file in FILES.iter().filter(|file| file.folder == language.code()) {
        let place = format!("{}/{}", file.folder, file.name);
        let body = match fluent_syntax::parser::parse(file.text) {
            Ok(resource) => resource.body,
            Err((resource, faults)) => {
                for fault in faults {
                    let line = file.text[..fault.pos.start].lines().count();
                    catalogue.faults.push(format!("{place}:{line}: {fault}"));
                }
                resource.body
            }
        };
        for entry in &body {
            match entry {
                Entry::Message(message) => {
                    let key = message.id.name.to_owned();
                    let mut read = Message {
                        file: file.name,
                        is_dynamic: message.comment.as_ref().is_some_and(|comment| {
                            comment.content.iter().any(|line| line.trim() == "dynamic")
                        }),
                        ..Message::default()
                    };
                    match &message.value {
                        Some(pattern) => read_pattern(pattern, &mut read),
                        None => catalogue.faults.push(format!("{place}: {key} has no text")),
                    }
                    if !message.attributes.is_empty() {
                        let fault = format!("{place}: {key} has attributes, which no page reads");
                        catalogue.faults.push(fault);
                    }
                    if catalogue.messages.insert(key.clone(), read).is_some() {
                        catalogue
                            .faults
                            .push(format!("{place}: {key} stands twice"));
                    }
                }
                Entry::Term(term) => {
                    let mut read = Message {
                        file: file.name,
                        is_dynamic: true,
                        ..Message::default()
                    };
                    read_pattern(&term.value, &mut read);
                    catalogue
                        .messages
                        .insert(format!("-{}", term.id.name), read);
                }
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
                Entry::Junk { content } => {
                    catalogue
                        .faults
                        .push(format!("{place}: can't be read: {content}"));
                }
            }
        }
    }
    inherit_values(&mut catalogue.messages);
    catalogue
}

/// A message takes the values of the messages in it; five deep is more than any.
fn inherit_values(messages: &mut BTreeMap<String, Message>) {
    for _ in 0..5 {
        let before = messages.clone();
        for message in messages.values_mut() {
            for reference in &message.references {
                if let Some(inner) = before.get(reference) {
                    message.values.extend(inner.values.iter().cloned());
                }
            }
        }
    }
}

fn read_pattern(pattern: &Pattern<&str>, into: &mut Message) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => into.words.push((*value).to_owned()),
            PatternElement::Placeable { expression } => read_expression(expression, into),
        }
    }
}

fn read_expression(expression: &Expression<&str>, into: &mut Message) {
    match expression {
        Expression::Inline(inline) => read_inline(inline, into),
        Expression::Select { selector, variants } => {
            read_inline(selector, into);
            for variant in variants {
                read_pattern(&variant.value, into);
            }
        }
    }
}

fn read_inline(inline: &InlineExpression<&str>, into: &mut Message) {
    match inline {
        InlineExpression::VariableReference { id } => {
            into.values.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, .. } => {
            into.references.insert(id.name.to_owned());
        }
        InlineExpression::TermReference { id, .. } => {
            into.references.insert(format!("-{}", id.name));
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                read_inline(argument, into);
            }
        }
        InlineExpression::Placeable { expression } => read_expression(expression, into),
        InlineExpression::StringLiteral { value } => into.words.push((*value).to_owned()),
        InlineExpression::NumberLiteral { .. } => {}
    }
}
