//! Direct answers: one line from the plan's tables and lists, for queries that ask for exactly that.

use super::entry::{Entry, Group, MatchField};
use super::index::{IndexBuilder, SearchIndex};
use super::results::SearchHit;
use crate::chart::CHARTS;
use crate::format;
use crate::plan::{BudgetStatus, Measure, Plan, Unit};
use crate::route::{Excerpt, Route};
use crate::text::{Texts, fill};

/// At most this many answers are shown.
const MAX_ANSWERS: usize = 3;
/// An answer is dropped if its score is below this share of the best one's.
const MIN_SHARE: f32 = 0.5;
/// If more answers than this fit (events are counted apart), the query is too broad to be answered directly.
const TOO_MANY: usize = 5;

/// An answer in one line.
pub struct DirectAnswer {
    /// The answer: "KI-Budget des BMBF 2022: 280,4 Mio. Euro (Ist)".
    pub title: &'static str,
    /// What the answer is about, to show as a label: a topic, the budget …
    pub kind: &'static str,
    /// The page that shows it: path below the site's root, query string or fragment.
    pub href: String,
    /// A word that the query must contain, such as the year of a budget row.
    needs: Option<String>,
    /// Whether it is an event of the timeline. Events come after all other answers.
    is_event: bool,
}

/// All direct answers with a search index over them.
pub struct Answers {
    answers: Vec<DirectAnswer>,
    /// Has one entry per answer, in the same order.
    index: SearchIndex,
}

impl Answers {
    /// Builds the answers and their index from the plan.
    pub fn new(plan: &'static Plan, t: &'static Texts) -> Answers {
        let mut all = List(vec![]);
        all.budget(plan, t);
        all.fields(plan, t);
        all.facets(plan, t);
        all.tables(plan, t);
        let (answers, entries) = all.0.into_iter().unzip();
        Answers { answers, index: IndexBuilder::of(entries, plan, t.lang).finish() }
    }

    /// All answers, in the order in which they were built.
    pub fn all(&self) -> &[DirectAnswer] {
        &self.answers
    }

    /// The answers that contain every term of a query, best first; at most three.
    pub fn of(&self, typed: &str) -> Vec<&DirectAnswer> {
        let query = self.index.query(typed);
        let words: Vec<&str> = typed.split(|c: char| !c.is_alphanumeric()).collect();
        let answer = |hit: &SearchHit| &self.answers[hit.entry as usize];
        let mut hits = self.index.results(&query, self.answers.len()).hits;
        hits.retain(|hit| {
            let needs = &answer(hit).needs;
            hit.terms == query.terms.len() && needs.as_ref().is_none_or(|needs| words.contains(&needs.as_str()))
        });
        let least = hits.first().map_or(0.0, |best| best.score * MIN_SHARE);
        // The remaining hits match about equally well, so list order decides: a single year stands before the series of
        // years.
        hits.sort_by_key(|hit| hit.entry);
        let fits = hits.iter().filter(|hit| hit.score >= least).map(answer);
        let (events, fits): (Vec<_>, Vec<_>) = fits.partition(|answer| answer.is_event);
        let few = |all: Vec<_>| if all.len() > TOO_MANY { vec![] } else { all };
        few(fits).into_iter().chain(few(events)).take(MAX_ANSWERS).collect()
    }
}

/// Collects the answers, each with the entry that the index finds it by.
struct List(Vec<(DirectAnswer, Entry)>);

impl List {
    /// Adds an answer that is found by its title and by additional words.
    fn add(&mut self, kind: &'static str, title: String, href: String, words: &[&'static str]) {
        let title: &'static str = title.leak();
        let mut entry = Entry::new(Group::Prose, "", String::new(), title);
        words.iter().for_each(|word| entry.add(MatchField::Name, word));
        self.0.push((DirectAnswer { title, kind, href, needs: None, is_event: false }, entry));
    }

    fn budget(&mut self, plan: &'static Plan, t: &'static Texts) {
        let amount = |value: f64| format::value(value, Unit::Eur, t);
        let href = format!("{}#haushalt", Route::Budget.path());
        let title = plan.budget.title.as_str();
        let rows = &plan.budget.rows;
        // The budget's title without the range of years at its end.
        let name = title.split(|c: char| c.is_ascii_digit()).next().unwrap_or_default().trim();
        for row in rows {
            let status =
                if row.status == BudgetStatus::Planned { t.finder.answer_planned } else { t.finder.answer_actual };
            let line = format::remark(&format!("{name} {}: {}", row.year, amount(row.value)), status, t);
            self.add(t.budget, line, href.clone(), &[t.finder.answer_budget_words]);
            if let Some((answer, _)) = self.0.last_mut() {
                answer.needs = Some(row.year.to_string());
            }
        }
        if let [first, .., last] = rows.as_slice() {
            let (from, to) = (amount(first.value), amount(last.value));
            let planned =
                if last.status == BudgetStatus::Planned { t.finder.answer_planned } else { t.finder.answer_actual };
            let line = format::remark(&format!("{title}: {}", fill(t.finder.answer_change, &[&from, &to])), planned, t);
            self.add(t.budget, line, href.clone(), &[t.finder.answer_budget_words]);
        }
    }

    fn fields(&mut self, plan: &'static Plan, t: &'static Texts) {
        for field in &plan.fields {
            let goals = field.goals.len();
            let line = format!(
                "{} {}: {}, {goals} {}",
                field.id,
                field.title.as_str(),
                measures(field.measures.len(), t),
                t.goals_many
            );
            self.add(t.action_field, line, Route::Field(field.id.clone()).path(), &[field.short.as_str()]);
        }
    }

    fn facets(&mut self, plan: &'static Plan, t: &'static Texts) {
        let words = &plan.meta.vocabulary;
        type Of = fn(&Measure) -> &[String];
        let facets: [(&str, &str, &'static [crate::plan::VocabularyTerm], Of); 2] = [
            (t.topic, "thema", &words.topics, |measure| &measure.topics),
            (t.audience, "zielgruppe", &words.audiences, |measure| &measure.audiences),
        ];
        for (kind, key, words, of) in facets {
            for word in words {
                let count = plan.measures().filter(|measure| of(measure).contains(&word.id)).count();
                let line = format!("{}: {}", word.label.as_str(), measures(count, t));
                self.add(kind, line, format!("{}?{key}={}", Route::Measures.path(), word.id), &[]);
            }
        }
    }

    fn tables(&mut self, plan: &'static Plan, t: &'static Texts) {
        for chart in CHARTS {
            let (page, fragment) = Excerpt::Chart(chart.id.to_owned()).home();
            let kind = if page == Route::Budget { t.budget } else { t.comparisons };
            let href = format!("{}#{fragment}", page.path());
            self.add(kind, (chart.title)(plan, t), href, &[(chart.lead)(plan, t).leak()]);
        }
        for patents in plan.comparisons.iter().filter(|comparison| comparison.id == "patents") {
            let href = format!("{}#patente", Route::Comparisons.path());
            self.add(t.comparisons, patents.title.as_str().to_owned(), href, &[patents.lead.as_str()]);
        }
        for moment in &plan.timeline {
            let line = format!("{}: {}", format::date(&moment.date, t), moment.title.as_str());
            self.add(t.timeline, line, format!("{}#{}", Route::Timeline.path(), moment.id), &[]);
            if let Some((answer, _)) = self.0.last_mut() {
                answer.is_event = true;
            }
        }
    }
}

/// A count with its noun: "1 Maßnahme", "6 Maßnahmen".
fn measures(count: usize, t: &Texts) -> String {
    format!("{count} {}", t.plural(count, t.one_measure, t.many_measures))
}
