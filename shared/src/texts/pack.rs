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

/// A text that a municipality has in its own words, as it was read: words and values, and no more of Fluent than that.
#[derive(Debug, Clone)]
pub(crate) struct OwnPattern {
    /// Packed.
    pub packed: String,
    /// The values it names.
    pub names: Vec<String>,
    /// The words between the values.
    pub plain: String,
}

/// Reads a text that a municipality has in its own words; none if that cannot be read, or holds anything but words and
/// values. What the packed texts part themselves with does not come through here.
pub(crate) fn own_pattern(text: &str) -> Option<OwnPattern> {
    let lines = text.lines().map(|line| format!("    {}\n", line.trim()));
    let source = format!("own =\n{}", lines.collect::<String>());
    let body = parse_runtime(&*source).ok()?.body;
    let [Entry::Message(message)] = body.as_slice() else { return None };
    let pattern = message.value.as_ref().filter(|_| message.attributes.is_empty())?;
    let mut own = OwnPattern { packed: String::new(), names: Vec::new(), plain: String::new() };
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                if value.contains(|letter: char| letter.is_control() && letter != '\n') {
                    return None;
                }
                own.packed.push_str(value);
                own.plain.push_str(value);
            }
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => {
                own.packed.push_str(&format!("{OPEN}{}{CLOSE}", id.name));
                own.names.push(id.name.to_owned());
                own.plain.push_str(" … ");
            }
            PatternElement::Placeable { .. } => return None,
        }
    }
    Some(own)
}
