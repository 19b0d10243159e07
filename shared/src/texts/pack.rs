//! From Fluent, which people write, to what the pages read.

use super::{CASE, CLOSE, DEFAULT, KEY, Lang, MESSAGE, OPEN, TextFile, VARIANT};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::parser::parse_runtime;
use fluent_syntax::unicode::unescape_unicode_to_string;

/// The messages of `files` in `lang`, packed.
pub fn packed(lang: Lang, files: &[TextFile]) -> String {
    let entries = files.iter().flat_map(|file| {
        let read = parse_runtime(file.source(lang)).unwrap_or_else(|(readable, _)| readable);
        read.body
    });
    let messages = entries.filter_map(|entry| match entry {
        Entry::Message(message) => Some(format!("{}{KEY}{}", message.id.name, text(&message.value?))),
        _ => None,
    });
    messages.collect::<Vec<_>>().join(&MESSAGE.to_string())
}

fn text(pattern: &Pattern<&str>) -> String {
    let part = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => (*value).to_owned(),
        PatternElement::Placeable { expression: Expression::Inline(inline) } => inlined(inline),
        PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
            let InlineExpression::VariableReference { id } = selector else { return String::new() };
            format!("{OPEN}{}{}{CLOSE}", id.name, variants.iter().map(variant).collect::<String>())
        }
    };
    pattern.elements.iter().map(part).collect()
}

/// Nothing but literals and variables is used.
fn inlined(inline: &InlineExpression<&str>) -> String {
    match inline {
        InlineExpression::StringLiteral { value } => unescape_unicode_to_string(value).into_owned(),
        InlineExpression::VariableReference { id } => format!("{OPEN}{}{CLOSE}", id.name),
        _ => String::new(),
    }
}

fn variant(variant: &Variant<&str>) -> String {
    let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) = variant.key;
    let default = if variant.default { DEFAULT.to_string() } else { String::new() };
    format!("{VARIANT}{default}{key}{CASE}{}", text(&variant.value))
}
