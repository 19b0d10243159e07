//! Rules in words, in the caller's language.

use shared::api::{ChoiceKind, ChoiceView, OptionView};
use shared::law::{Bounds, Certainty, Kind, Number, RuleKey, Span, Unit, Value};
use shared::texts::{COMMON, Lang, RULES, Texts};

/// The words of one language.
pub struct RuleWords(Texts);

impl RuleWords {
    pub fn new(lang: Lang) -> Self {
        Self(Texts::new(lang, &[COMMON, RULES]))
    }

    /// What a number is.
    pub fn label(&self, key: RuleKey) -> String {
        self.0.get(&format!("rule-{key}"))
    }

    /// What it says.
    pub fn value(&self, key: RuleKey, value: &Value) -> String {
        match value {
            Value::Number(number) => self.number(unit(key), *number),
            Value::Nothing => self.0.get("rule-nothing"),
            Value::Numbers(numbers) => {
                self.list(numbers.iter().map(|number| self.number(Unit::Number, *number)).collect())
            }
            Value::Span(span) => self.span(*span),
            Value::Flag(flag) => self.0.get(if *flag { "rule-yes" } else { "rule-no" }),
            Value::Word(word) => self.word(key, word),
            Value::Words(words) => self.list(words.iter().map(|word| self.word(key, word)).collect()),
        }
    }

    /// How sure it is; nothing when the source says it.
    pub fn note(&self, certainty: Certainty) -> Option<String> {
        (certainty != Certainty::Stated).then(|| self.0.get(&format!("rule-note-{certainty}")))
    }

    /// What a municipality may choose.
    pub fn choice(&self, key: RuleKey, number: &Number) -> Option<ChoiceView> {
        let choice = |kind, within, unit, options| Some(ChoiceView { kind, within, unit, options });
        match number.bounds.as_ref()? {
            Bounds::Range(min, max) => {
                let (least, most) = (self.value(key, min), self.value(key, max));
                let within = self.0.format("rule-within-range", &[("min", &least), ("max", &most)]);
                match &number.value {
                    Value::Span(span) => choice(ChoiceKind::Span, within, Some(unit_of(*span).to_string()), Vec::new()),
                    _ => choice(ChoiceKind::Number, within, None, Vec::new()),
                }
            }
            Bounds::Words(words) => {
                let option = |word: &String| OptionView {
                    value: word.clone(),
                    label: Value::read(key, word).map_or_else(|| word.clone(), |value| self.value(key, &value)),
                };
                let options: Vec<OptionView> = words.iter().map(option).collect();
                let listed = options.iter().map(|option| option.label.as_str()).collect::<Vec<_>>().join(", ");
                let several = matches!(number.value, Value::Words(_));
                let (kind, text) = if several {
                    (ChoiceKind::Some, "rule-within-some")
                } else {
                    (ChoiceKind::One, "rule-within-words")
                };
                choice(kind, self.0.format(text, &[("words", &listed)]), None, options)
            }
        }
    }

    fn number(&self, unit: Unit, number: u16) -> String {
        self.0.count(&format!("rule-{unit}"), number.into(), &[])
    }

    fn span(&self, span: Span) -> String {
        let (Span::Days(count) | Span::Weeks(count) | Span::Months(count)) = span;
        self.number(unit_of(span), count)
    }

    fn word(&self, key: RuleKey, word: &str) -> String {
        let text = match key.kind() {
            Kind::TalkType | Kind::TalkTypes => format!("talk-type-{word}"),
            Kind::Words(_) => format!("channel-{word}"),
            _ => format!("rule-{key}-{word}"),
        };
        let words = self.0.get(&text);
        // A talk type of a scheme that only the files know has no name but its id.
        if words == text { word.to_owned() } else { words }
    }

    fn list(&self, words: Vec<String>) -> String {
        if words.is_empty() { self.0.get("rule-nothing") } else { words.join(", ") }
    }
}

const fn unit(key: RuleKey) -> Unit {
    match key.kind() {
        Kind::Number(unit, ..) | Kind::Perhaps(unit, ..) | Kind::Numbers(unit, ..) => unit,
        _ => Unit::Number,
    }
}

const fn unit_of(span: Span) -> Unit {
    match span {
        Span::Days(_) => Unit::Days,
        Span::Weeks(_) => Unit::Weeks,
        Span::Months(_) => Unit::Months,
    }
}
