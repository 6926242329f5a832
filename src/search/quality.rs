//! Measures search quality: queries that people would type, with judgements of which records answer them.

use super::{Entry, Group, MatchField, SearchIndex};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A query with its relevance judgements. A file of them is a JSON array.
#[derive(Debug, Deserialize)]
pub struct JudgedQuery {
    /// A unique name for the query.
    pub id: String,
    /// The text that is typed.
    pub q: String,
    /// The query's language: `de` or `en`.
    pub lang: String,
    /// What makes it difficult: `typo`, `compound` … Queries of the kind `absent` have no answer, and should find
    /// nothing.
    pub kind: String,
    /// Grades by id: 2 should be among the first three results, 1 is relevant. Ids of glossary terms are prefixed with
    /// `G:`, those of places with `P:`.
    pub relevant: BTreeMap<String, u8>,
}

/// The result of one query.
#[derive(Debug)]
pub struct Score<'q> {
    /// The query that was asked.
    pub query: &'q JudgedQuery,
    /// The ids of what was found, best first, prefixed as in [`JudgedQuery::relevant`].
    pub found: Vec<String>,
    /// NDCG of the first ten results: gain 2^grade - 1, discount log2(rank + 1), the ideal taken from the same
    /// judgements. For an `absent` query it is 1 if nothing was found, else 0.
    pub ndcg: f64,
}

/// Means over several queries, each from 0 to 1.
#[derive(Clone, Copy, Debug, Default)]
pub struct Mean {
    /// Share of queries whose first result has grade 2.
    pub first: f64,
    /// Share of queries with a grade 2 among the first three.
    pub three: f64,
    /// Mean NDCG of the first ten results.
    pub ndcg: f64,
    /// Share of queries without any result.
    pub zero: f64,
    /// The number of queries.
    pub queries: usize,
}

/// Asks all queries. With `measures`, only measures count, and queries that no measure answers are left out.
pub fn ask<'q>(index: &SearchIndex, queries: &'q [JudgedQuery], measures: bool) -> Vec<Score<'q>> {
    queries.iter().filter_map(|query| score(index, query, measures)).collect()
}

fn score<'q>(index: &SearchIndex, query: &'q JudgedQuery, measures: bool) -> Option<Score<'q>> {
    let is_measure = |id: &str| id.contains("-m") && !id.contains(':');
    let mut ideal: Vec<u8> =
        query.relevant.iter().filter(|(id, _)| !measures || is_measure(id)).map(|(_, grade)| *grade).collect();
    if measures && ideal.is_empty() {
        return None;
    }
    let results = index.results(&index.query(&query.q), index.entries.len());
    let entries = results.hits.iter().map(|hit| &index.entries[hit.entry as usize]);
    let found = entries.filter(|entry| !measures || entry.group == Group::Measures).map(judged_id);
    let found: Vec<String> = found.collect();
    let gain = |(rank, grade): (usize, u8)| f64::from((1_u32 << grade) - 1) / ((rank + 2) as f64).log2();
    ideal.sort_unstable_by(|a, b| b.cmp(a));
    let best: f64 = ideal.into_iter().take(10).enumerate().map(gain).sum();
    let reached: f64 = found.iter().take(10).map(|id| query.grade(id)).enumerate().map(gain).sum();
    let ndcg = if query.kind == "absent" { f64::from(u8::from(found.is_empty())) } else { reached / best };
    Some(Score { query, found, ndcg })
}

/// The id of an entry as judgements write it.
fn judged_id(entry: &Entry) -> String {
    match entry.group {
        Group::Glossary => format!("G:{}", entry.id),
        Group::Places => format!("P:{}", entry.id),
        _ => entry.id.to_owned(),
    }
}

/// All entries, for comparing other engines: per entry its id as judgements write it, and the texts of each field, one
/// per line.
pub fn judged_entries(index: &SearchIndex) -> Vec<BTreeMap<&'static str, String>> {
    let fields = MatchField::ALL.into_iter().zip(["title", "name", "text", "part", "footnote", "context"]);
    let of = |entry: &Entry| {
        let text = |field: MatchField| {
            let texts = entry.texts.iter().filter(|(of, _)| *of == field).map(|(_, text)| *text);
            texts.collect::<Vec<_>>().join("\n")
        };
        fields.clone().map(|(field, name)| (name, text(field))).chain([("id", judged_id(entry))]).collect()
    };
    index.entries.iter().map(of).collect()
}

impl JudgedQuery {
    fn grade(&self, id: &str) -> u8 {
        self.relevant.get(id).copied().unwrap_or_default()
    }
}

impl Score<'_> {
    /// Whether one of the first `most` results has grade 2.
    pub fn has_best_within(&self, most: usize) -> bool {
        self.found.iter().take(most).any(|id| self.query.grade(id) == 2)
    }
}

impl Mean {
    /// The means over the scores whose queries `of` selects.
    pub fn of(scores: &[Score<'_>], of: impl Fn(&JudgedQuery) -> bool) -> Mean {
        let scores: Vec<_> = scores.iter().filter(|score| of(score.query)).collect();
        let mean = |value: &dyn Fn(&Score<'_>) -> f64| {
            scores.iter().map(|score| value(score)).sum::<f64>() / scores.len().max(1) as f64
        };
        let share = |is: &dyn Fn(&Score<'_>) -> bool| mean(&|score| f64::from(u8::from(is(score))));
        Mean {
            first: share(&|score| score.has_best_within(1)),
            three: share(&|score| score.has_best_within(3)),
            ndcg: mean(&|score| score.ndcg),
            zero: share(&|score| score.found.is_empty()),
            queries: scores.len(),
        }
    }
}
