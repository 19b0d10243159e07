//! Every figure as a line of a file, in the order of the page. ARCHITECTURE.md lists the columns.

use super::super::access::{SeeFigures, Staff};
use super::super::{App, AppError};
use super::csv::table;
use super::looking::FiguresQuery;
use super::show;
use shared::api::{
    BarsShareView, CasesView, CountView, FiguresView, PublishedFigureView, SelfBookingView, ShareNowView, ShareView,
    SplitShareView, SpreadView,
};
use shared::figures::{FigureKey, PublishedUnit};

/// The columns, by the names that they have in the file.
pub const COLUMNS: [&str; 15] = [
    "noegletal",
    "ordning",
    "team",
    "fra",
    "til",
    "gruppe",
    "antal",
    "ud_af",
    "procent",
    "tal",
    "enhed",
    "for_faa",
    "sted",
    "tid",
    "kilde",
];

/// The file with all figures of a look.
///
/// # Errors
/// As [`show::show`].
pub async fn file(app: &App, scope: &Staff<SeeFigures>, wanted: FiguresQuery) -> Result<String, AppError> {
    let view = show::show(app, scope, wanted).await?;
    table(COLUMNS, &lines(&view))
}

/// A line before it has found its columns.
#[derive(Default)]
struct Line {
    scheme: String,
    group: String,
    part: Option<u32>,
    whole: Option<u32>,
    percent: Option<String>,
    number: Option<String>,
    unit: &'static str,
    few: bool,
    withheld: bool,
    team: Option<String>,
    months: Option<(String, String)>,
    place: String,
    time: String,
    source: String,
}

struct Lines<'a> {
    view: &'a FiguresView,
    found: Vec<[String; 15]>,
}

fn lines(view: &FiguresView) -> Vec<[String; 15]> {
    let mut all = Lines { view, found: Vec::new() };
    for of in &view.self_booking {
        all.self_booking(of);
    }
    for of in &view.channels {
        all.now(FigureKey::Channel, "", of.channel.as_str(), &ShareNowView { now: of.share, last_year: of.last_year });
    }
    let outcomes = &view.outcomes;
    all.split(FigureKey::NoShow, &outcomes.no_show);
    all.split(FigureKey::NotReached, &outcomes.not_reached);
    all.split(FigureKey::CancelledByCitizen, &outcomes.cancelled_by_citizen);
    all.split(FigureKey::CancelledByOffice, &outcomes.cancelled_by_office);
    all.split(FigureKey::MovedByCitizen, &outcomes.moved_by_citizen);
    all.split(FigureKey::MovedByOffice, &outcomes.moved_by_office);
    all.spread(FigureKey::OrderToBooking, "", "dage", &view.order_to_booking_days);
    for hour in &view.booking_hours.hours {
        all.number(FigureKey::BookingHour, "", &format!("kl. {}", hour.hour), hour.count.to_string(), "bookinger");
    }
    all.share(FigureKey::BookingHour, "", "uden for 8-16", view.booking_hours.outside_hours);
    all.now(FigureKey::Continuity, "", "", &view.continuity);
    all.now(FigureKey::CallsReached, "", "", &view.calls_reached);
    all.now(FigureKey::CallsFirst, "", "", &view.calls_first);
    for of in &view.bars {
        all.bars(of);
    }
    all.share(FigureKey::Summons, "", "", view.summons.without_need);
    for of in &view.summons.reasons {
        all.count(FigureKey::Summons, "", of.reason.as_str(), of.count);
    }
    all.share(FigureKey::SearchWithoutTime, "", "", view.searches.without_time);
    all.count(FigureKey::NoTimeSuited, "", "", view.searches.no_time_suited);
    for of in &view.cases {
        all.cases(of);
    }
    all.waiting();
    for of in &view.published {
        all.published(of);
    }
    all.found
}

impl Lines<'_> {
    fn push(&mut self, figure: FigureKey, line: Line) {
        let own = self.view.team.as_ref();
        let team = self.view.teams.iter().find(|team| Some(&team.id) == own).map_or("", |team| team.name.as_str());
        let (from, to) = line.months.unwrap_or_else(|| (self.view.from.to_string(), self.view.to.to_string()));
        let untold = match (line.few, line.withheld) {
            (true, _) => format!("under {}", self.view.smallest_group),
            (false, true) => "vises ikke".to_owned(),
            (false, false) => String::new(),
        };
        let text = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
        self.found.push([
            figure.to_string(),
            line.scheme,
            line.team.unwrap_or_else(|| team.to_owned()),
            from,
            to,
            line.group,
            text(line.part),
            text(line.whole),
            line.percent.unwrap_or_default(),
            line.number.unwrap_or_default(),
            line.unit.to_owned(),
            untold,
            line.place,
            line.time,
            line.source,
        ]);
    }

    fn share(&mut self, figure: FigureKey, scheme: &str, group: &str, share: ShareView) {
        self.push(figure, Line { scheme: scheme.to_owned(), group: group.to_owned(), ..of_share(share) });
    }

    /// A share now and a year before, which has its own months.
    fn now(&mut self, figure: FigureKey, scheme: &str, group: &str, both: &ShareNowView) {
        self.share(figure, scheme, group, both.now);
        self.push(
            figure,
            Line {
                scheme: scheme.to_owned(),
                group: group.to_owned(),
                months: Some(self.year_before()),
                ..of_share(both.last_year)
            },
        );
    }

    fn year_before(&self) -> (String, String) {
        (self.view.from.minus(12).to_string(), self.view.to.minus(12).to_string())
    }

    fn split(&mut self, figure: FigureKey, split: &SplitShareView) {
        self.now(figure, "", "alle", &ShareNowView { now: split.all, last_year: split.last_year });
        self.share(figure, "", "selvbooket", split.self_booked);
        self.share(figure, "", "indkaldt", split.summoned);
    }

    fn number(&mut self, figure: FigureKey, scheme: &str, group: &str, number: String, unit: &'static str) {
        let (scheme, group) = (scheme.to_owned(), group.to_owned());
        self.push(figure, Line { scheme, group, number: Some(number), unit, ..Line::default() });
    }

    fn count(&mut self, figure: FigureKey, scheme: &str, group: &str, count: CountView) {
        let (scheme, group) = (scheme.to_owned(), group.to_owned());
        self.push(figure, Line { scheme, group, ..of_count(count) });
    }

    fn spread(&mut self, figure: FigureKey, scheme: &str, unit: &'static str, spread: &SpreadView) {
        let line = |group: &str, number: Option<String>| Line {
            scheme: scheme.to_owned(),
            group: group.to_owned(),
            number,
            unit,
            few: spread.few,
            ..Line::default()
        };
        self.push(figure, Line { part: spread.count, ..line("gennemsnit", spread.mean_tenths.map(tenths)) });
        self.push(figure, line("median", spread.median.map(|median| median.to_string())));
        for step in &spread.steps {
            let group = step.to.map_or_else(|| format!("fra {}", step.from), |to| format!("{}-{to}", step.from));
            self.push(figure, Line { scheme: scheme.to_owned(), group, unit, ..of_count(step.count) });
        }
    }

    fn self_booking(&mut self, of: &SelfBookingView) {
        let both = ShareNowView { now: of.share, last_year: of.last_year };
        self.now(FigureKey::SelfBooked, &of.name, "", &both);
        if let Some(target) = of.target {
            let goal = Line {
                scheme: of.name.clone(),
                group: "maal".to_owned(),
                percent: Some(tenths(target)),
                ..Line::default()
            };
            self.push(FigureKey::SelfBooked, goal);
        }
        if let Some(colours) = &of.thresholds {
            for (group, permille) in [("groen_over", colours.green_above), ("gul_fra", colours.yellow_from)] {
                let percent = Some(tenths(permille));
                let line = Line { scheme: of.name.clone(), group: group.to_owned(), percent, ..Line::default() };
                self.push(FigureKey::SelfBooked, line);
            }
        }
        self.share(FigureKey::SelfBookedBeforeMoves, &of.name, "", of.before_moves);
        self.count(FigureKey::Assisted, &of.name, "", of.assisted);
        for at in &of.months {
            let (now, before) = (at.month.to_string(), at.month.minus(12).to_string());
            for (month, share) in [(now, at.share), (before, at.last_year)] {
                let months = Some((month.clone(), month));
                self.push(FigureKey::SelfBooked, Line { scheme: of.name.clone(), months, ..of_share(share) });
            }
        }
        for at in &of.teams {
            let line = Line { scheme: of.name.clone(), team: Some(at.name.clone()), ..of_share(at.share) };
            self.push(FigureKey::SelfBooked, line);
        }
    }

    fn bars(&mut self, of: &BarsShareView) {
        self.now(FigureKey::Exemption, &of.name, "", &of.exempt);
        self.now(FigureKey::Withdrawal, &of.name, "", &of.withdrawn);
        self.now(FigureKey::Standby, &of.name, "", &of.standby);
    }

    fn cases(&mut self, of: &CasesView) {
        self.count(FigureKey::OpenCases, &of.name, "", of.open);
        self.now(FigureKey::Over26Weeks, &of.name, "", &of.over_26_weeks);
        self.now(FigureKey::Over52Weeks, &of.name, "", &of.over_52_weeks);
        self.now(FigureKey::WithoutTalk, &of.name, "", &of.without_talk);
        self.spread(FigureKey::CaseAge, &of.name, "uger", &of.age_weeks);
        self.spread(FigureKey::CaseLength, &of.name, "uger", &of.length_weeks);
        self.spread(FigureKey::FirstTalk, &of.name, "dage", &of.first_talk_days);
    }

    /// What waits now, so it has no months.
    fn waiting(&mut self) {
        let (tasks, load) = (&self.view.tasks, &self.view.caseload);
        let now = |group: &str, number: String, unit: &'static str| Line {
            group: group.to_owned(),
            number: Some(number),
            unit,
            months: Some((String::new(), String::new())),
            ..Line::default()
        };
        let ages = [
            ("i dag", tasks.today),
            ("1-3 dage", tasks.to_three_days),
            ("4-7 dage", tasks.to_a_week),
            ("over 7 dage", tasks.over_a_week),
        ];
        let mut found: Vec<(FigureKey, Line)> =
            ages.iter().map(|(group, of)| (FigureKey::Tasks, now(group, of.to_string(), "opgaver"))).collect();
        for of in &tasks.kinds {
            found.push((FigureKey::Tasks, now(of.kind.as_str(), of.count.to_string(), "opgaver")));
            found.push((FigureKey::Tasks, now(&format!("{} over 3 dage", of.kind), of.old.to_string(), "opgaver")));
        }
        found.push((FigureKey::Caseload, now("sager i alt", load.cases.to_string(), "sager")));
        found.push((FigureKey::Caseload, now("sagsbehandlere", load.caseworkers.to_string(), "sagsbehandlere")));
        if let Some(nobodys) = load.without_caseworker {
            found.push((FigureKey::Caseload, now("uden sagsbehandler", nobodys.to_string(), "sager")));
        }
        let mean = load.mean_tenths.map(tenths).unwrap_or_default();
        found.push((FigureKey::Caseload, now("gennemsnit", mean, "sager")));
        found.push((FigureKey::Caseload, now("norm", load.norm.to_string(), "sager")));
        found.push((FigureKey::Caseload, now("over normen", load.over_norm.to_string(), "sagsbehandlere")));
        for row in &load.people {
            found.push((FigureKey::Caseload, now(&row.employee.name, row.cases.to_string(), "sager")));
        }
        for (figure, line) in found {
            self.push(figure, line);
        }
    }

    /// What others have published: its time and source stand in columns of their own, and no months of ours.
    fn published(&mut self, of: &PublishedFigureView) {
        let named = self.view.schemes.iter().find(|scheme| Some(&scheme.id) == of.scheme.as_ref());
        let (percent, number, unit) = match of.unit {
            PublishedUnit::BasisPoints => (Some(format!("{},{:02}", of.value / 100, of.value % 100)), None, ""),
            PublishedUnit::Weeks => (None, Some(of.value.to_string()), "uger"),
            PublishedUnit::Cases => (None, Some(of.value.to_string()), "sager"),
        };
        self.push(
            of.figure,
            Line {
                scheme: named.map_or_else(String::new, |scheme| scheme.name.clone()),
                group: of.note.clone().unwrap_or_default(),
                percent,
                number,
                unit,
                months: Some((String::new(), String::new())),
                team: Some(String::new()),
                place: of.place.clone(),
                time: of.date.clone(),
                source: of.source.clone(),
                ..Line::default()
            },
        );
    }
}

fn of_share(share: ShareView) -> Line {
    Line {
        part: share.part,
        whole: share.whole,
        percent: share.permille.map(tenths),
        few: share.few,
        withheld: share.is_withheld(),
        ..Line::default()
    }
}

fn of_count(count: CountView) -> Line {
    Line { part: count.count, few: count.few, withheld: count.is_withheld(), ..Line::default() }
}

/// A number of tenths, as a Dane writes it.
fn tenths(number: u32) -> String {
    format!("{},{}", number / 10, number % 10)
}
