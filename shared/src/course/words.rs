//! The course in words: no page, letter or message tells it otherwise.

use super::{Coming, ComingKind, CourseFacts, CourseStep, CourseTalk, NothingDue, PastStep, Why};
use crate::api::{CourseState, CourseStepView, CourseView, LetterPart, StepMark};
use crate::model::{AppointmentStatus, Origin};
use crate::texts::{CITIZEN, COMMON, COURSE, TextFile, Texts, capital, day_long, day_short, day_with_year, talk_time};
use crate::time::day_of;
use chrono::{Datelike, NaiveDate};

/// The files that a course is told with.
pub const COURSE_TEXTS: &[TextFile] = &[COMMON, CITIZEN, COURSE];

const RULES: [&str; 7] =
    ["behind-talk", "behind-book", "behind-channel", "behind-more", "behind-absent", "behind-who", "behind-used"];
/// The same for somebody who does not book.
const RULES_BARRED: [&str; 6] =
    ["behind-talk", "behind-channel", "behind-more", "behind-absent-barred", "behind-who", "behind-used"];
const RIGHTS: [&str; 5] =
    ["right-companion", "right-representative", "right-interpreter", "right-file", "right-complain"];

/// The course in the language of `texts`, which must contain [`COURSE_TEXTS`].
pub fn words(texts: &Texts, facts: &CourseFacts, today: NaiveDate) -> CourseView {
    let say = Teller { texts, facts, today };
    let state = match facts.nothing {
        Some(NothingDue::Closed) => CourseState::Ended,
        Some(NothingDue::Standby) => CourseState::Quiet,
        _ => CourseState::Running,
    };
    // Who is left in peace is asked for nothing, and whose course has ended need not know how to go on.
    let answers = |keys: &[&str], told: bool| keys.iter().filter(|_| told).map(|key| say.behind(key)).collect();
    CourseView {
        state,
        lead: match state {
            CourseState::Ended => texts.get("course-lead-closed"),
            _ => say.of_scheme("course-lead", &[("week", &*facts.week.to_string())]),
        },
        notice: facts.nothing.map(|why| say.nothing(why)),
        coming: say.coming(),
        past: facts.past.iter().map(|step| say.past(step)).collect(),
        rules: answers(if facts.barred { &RULES_BARRED } else { &RULES }, state == CourseState::Running),
        rights: answers(&RIGHTS, state != CourseState::Quiet),
    }
}

struct Teller<'a> {
    texts: &'a Texts,
    facts: &'a CourseFacts,
    today: NaiveDate,
}

impl Teller<'_> {
    fn part(&self, heading: &str, paragraphs: Vec<String>) -> LetterPart {
        LetterPart { heading: self.texts.get(heading), paragraphs }
    }

    fn of_scheme(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.texts.format(key, &[values, &[("scheme", self.facts.scheme.as_str())]].concat())
    }

    fn behind(&self, key: &str) -> LetterPart {
        let day = day_with_year(self.texts, self.facts.rules_from);
        let values = [("scheme", self.facts.scheme.as_str()), ("day", &*day)];
        let text = self.texts.count(&format!("{key}-text"), self.facts.complaint_weeks.into(), &values);
        self.part(key, vec![text])
    }

    /// With the year, when it is another one.
    fn day(&self, day: NaiveDate) -> String {
        if day.year() == self.today.year() { day_long(self.texts, day) } else { day_with_year(self.texts, day) }
    }

    /// That nothing comes, and why.
    fn nothing(&self, why: NothingDue) -> LetterPart {
        let get = |key: &str| self.texts.get(key);
        match why {
            NothingDue::Closed => self.part("course-closed-title", vec![self.ended(), get("course-closed-call")]),
            NothingDue::Standby => self.part("standby-title", vec![get("standby-text"), get("standby-call")]),
            NothingDue::NotAsked => self.part("course-not_asked-title", vec![get("course-not_asked-text")]),
            NothingDue::Agreed => self.part("course-agreed-nothing-title", vec![get("course-agreed-nothing-text")]),
        }
    }

    /// How the course ended.
    fn ended(&self) -> String {
        let ends = [CourseStep::Recovered, CourseStep::MovedAway, CourseStep::CaseClosed];
        let how = self.facts.past.iter().map(|step| step.step).find(|step| ends.contains(step));
        let day = self.facts.closed_on.map(|day| day_with_year(self.texts, day)).unwrap_or_default();
        let key = format!("course-closed-{}", how.unwrap_or(CourseStep::CaseClosed));
        self.of_scheme(&key, &[("day", &day)])
    }

    /// What comes, and last that the time in which the law counts ends.
    fn coming(&self) -> Vec<CourseStepView> {
        let is_order = |step: &Coming| matches!(step.kind, ComingKind::Order | ComingKind::LateOrder);
        let now = self.facts.coming.iter().position(is_order);
        let mut steps: Vec<_> =
            self.facts.coming.iter().enumerate().map(|(at, step)| self.comes(step, Some(at) == now)).collect();
        steps.extend(self.facts.agreed_from.map(|day| CourseStepView {
            text: match &self.facts.caseworker {
                Some(name) => self.texts.format("course-agreed-text", &[("name", name)]),
                None => self.texts.get("course-agreed-text-plain"),
            },
            ..step(capital(&day_with_year(self.texts, day)), self.texts.get("course-agreed-title"))
        }));
        steps
    }

    fn comes(&self, coming: &Coming, now: bool) -> CourseStepView {
        let texts = self.texts;
        let kind = || texts.get(&format!("talk-type-{}", coming.talk_type));
        let day = [("day", &*self.day(coming.day))];
        let hold_by = coming.hold_by.map(|day| texts.format("course-hold-by", &[("day", &self.day(day))]));
        // Nobody had to book a talk that they asked for themselves (R22).
        let requested = coming.why.as_ref().is_some_and(|why| why.code == "requested");
        let (when, heading, text) = match (coming.kind, &coming.talk) {
            (ComingKind::Talk, Some(talk)) => {
                let who = if talk.origin == Origin::SelfBooked { "course-you-chose" } else { "course-we-chose" };
                (capital(&self.time_of(talk)), kind(), vec![texts.get(who)])
            }
            (ComingKind::Order, _) => {
                let about = Some(self.of_scheme("course-about", &[]));
                (texts.format("course-by", &day), texts.get("order-title"), hold_by.into_iter().chain(about).collect())
            }
            (ComingKind::LateOrder, _) => {
                let can = coming.order.as_ref().is_some_and(|id| self.facts.bookable.contains(id));
                let book = can.then(|| texts.get("course-late-book"));
                let then =
                    if requested { texts.get("order-late-free") } else { self.of_scheme("order-late-text", &[]) };
                let said = [Some(then), hold_by, book].into_iter().flatten().collect();
                (texts.format("order-was-by", &day), texts.get("order-late-title"), said)
            }
            (due, _) => {
                let who = if due == ComingKind::DueSelf { "course-due-self" } else { "course-due-office" };
                (texts.format("course-by", &day), kind(), vec![texts.get(who)])
            }
        };
        let then = if requested { "order-free" } else { "order-if-not-text" };
        let otherwise =
            (coming.kind == ComingKind::Order).then(|| self.part("order-if-not", vec![self.of_scheme(then, &[])]));
        let prepare = texts.format("prepare-text", &[("talk", coming.talk_type.as_str())]);
        let more = [
            coming.why.as_ref().map(|why| self.why(why, coming)),
            otherwise,
            Some(self.part("prepare-title", vec![prepare])),
        ];
        CourseStepView {
            mark: if now { StepMark::Now } else { StepMark::Plain },
            text: text.join(" "),
            order: coming.order.clone().filter(|id| self.facts.bookable.contains(id)),
            talk: coming.talk.as_ref().map(|talk| talk.id.clone()),
            more: more.into_iter().flatten().collect(),
            ..step(when, heading)
        }
    }

    fn time_of(&self, talk: &CourseTalk) -> String {
        format!(
            "{} {}",
            self.day(day_of(talk.starts_at)),
            talk_time(self.texts, talk.channel, talk.starts_at, talk.ends_at)
        )
    }

    /// *Hvorfor lige den dato?*
    fn why(&self, why: &Why, coming: &Coming) -> LetterPart {
        let title = if coming.talk.is_some() { "why-talk-title" } else { "why-title" };
        let last_day = Some(coming.hold_by.unwrap_or(coming.day)).filter(|_| coming.talk.is_none());
        let told = coming.told_on.filter(|_| coming.hold_by.is_some()).map(|told| {
            let days = u32::try_from((coming.day - told).num_days()).unwrap_or_default();
            self.texts.count("why-told", days, &[("told", &day_long(self.texts, told))])
        });
        let said = [Some(self.reason(why, last_day)), told, Some(self.source(why))];
        self.part(title, said.into_iter().flatten().collect())
    }

    fn source(&self, why: &Why) -> String {
        why_source(self.texts, why)
    }

    /// The reason; the sentence about the last day only where there is one.
    fn reason(&self, why: &Why, last_day: Option<NaiveDate>) -> String {
        why_words(self.texts, why, last_day.map(|day| self.day(day)).as_deref())
    }

    fn past(&self, past: &PastStep) -> CourseStepView {
        let done = match (&past.talk, past.step) {
            (Some(talk), _) => talk.status == AppointmentStatus::Held,
            (None, step) => matches!(step, CourseStep::FirstDay | CourseStep::Recovered),
        };
        let (heading, text) = match &past.talk {
            Some(talk) => self.talk(talk),
            None => self.event(past),
        };
        let time = past.talk.as_ref().map(|talk| self.part("course-time-title", vec![self.chosen(talk)]));
        let reason = |why: &Why| self.part("why-talk-title", vec![self.reason(why, None), self.source(why)]);
        CourseStepView {
            mark: if done { StepMark::Done } else { StepMark::Plain },
            text,
            more: time.into_iter().chain(past.why.as_ref().map(reason)).collect(),
            ..step(capital(&self.day(past.day)), heading)
        }
    }

    fn talk(&self, talk: &CourseTalk) -> (String, String) {
        let time = talk_time(self.texts, talk.channel, talk.starts_at, talk.ends_at);
        let text = match talk.status {
            AppointmentStatus::Held => self.texts.format(&format!("course-held-{}", talk.channel), &[("time", &time)]),
            status => format!("{}: {}.", self.texts.get(&format!("status-{status}")), self.time_of(talk)),
        };
        (self.texts.get(&format!("talk-type-{}", talk.talk_type)), text)
    }

    /// Who chose the time, and when it was moved.
    fn chosen(&self, talk: &CourseTalk) -> String {
        let on = |key: &str, day| self.texts.format(key, &[("day", &self.day(day))]);
        let first = on(&format!("course-time-{}", talk.origin), talk.booked_on);
        let moved = talk.moved_on.iter().map(|day| on("course-time-moved", *day));
        std::iter::once(first).chain(moved).collect::<Vec<_>>().join(" ")
    }

    fn event(&self, past: &PastStep) -> (String, String) {
        let key = format!("step-{}", past.step);
        let day = |day: Option<NaiveDate>| day.map(|day| self.day(day)).unwrap_or_default();
        let (about, then) = (day(past.about), day(past.then));
        let values = [("about", &*about), ("then", &*then), ("by", past.by.as_deref().unwrap_or_default())];
        let because = past.reason.as_ref().map(|reason| {
            let of = if past.step == CourseStep::DeadlineMoved { "moved" } else { "withdrawn" };
            self.texts.get(&format!("{of}-{reason}"))
        });
        let text = self.of_scheme(&format!("{key}-text"), &values);
        (self.of_scheme(&key, &values), std::iter::once(text).chain(because).collect::<Vec<_>>().join(" "))
    }
}

fn step(when: String, heading: String) -> CourseStepView {
    CourseStepView {
        mark: StepMark::Plain,
        when,
        heading,
        text: String::new(),
        order: None,
        talk: None,
        more: Vec::new(),
    }
}

/// Why a talk is due; the sentence about the last day only where there is one.
pub(crate) fn why_words(texts: &Texts, why: &Why, last_day: Option<&str>) -> String {
    let since = why.since.map(|day| day_short(texts, day)).unwrap_or_default();
    let number = |value: Option<u16>| value.unwrap_or_default().to_string();
    let (ordinal, of) = (number(why.ordinal), number(why.of));
    let days = why.days.unwrap_or_default();
    let weeks = days.div_ceil(7).to_string();
    let span = why.unit.map(|unit| texts.count(&format!("stretch-{unit}"), why.span.unwrap_or_default().into(), &[]));
    let values = [
        ("span", span.as_deref().unwrap_or_default()),
        ("ordinal", &*ordinal),
        ("of", &*of),
        ("since", &*since),
        ("weeks", &*weeks),
        ("day", last_day.unwrap_or_default()),
    ];
    let key = if why.own && why.code == "nth" { "why-nth-own".to_owned() } else { format!("why-{}", why.code) };
    let mut said = vec![texts.count(&key, days.into(), &values)];
    if let Some(decided) = why.decided.filter(|_| why.since.is_some() && last_day.is_some()) {
        said.push(texts.format(&format!("why-by-{decided}"), &values));
    }
    if why.own {
        said.push(texts.get("why-own"));
    }
    said.join(" ")
}

/// Where the law says so.
pub(crate) fn why_source(texts: &Texts, why: &Why) -> String {
    texts.format("why-source", &[("source", why.source.trim_end_matches('.'))])
}
