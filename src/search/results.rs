//! Ranks what a query finds.

use super::entry::{Entry, MatchField};
use super::expansions::{Expansion, MatchKind};
use super::index::SearchIndex;
use super::term::SearchQuery;
use super::tokens::tokens;

/// Saturation of the term frequency (k1 in BM25): the lower, the sooner repeated words stop counting.
const SATURATION: f32 = 1.2;
/// How much long entries are penalised (b in BM25), from 0 to 1.
const LENGTH: f32 = 0.4;
/// The share of a term's score for occurring at all; the rest depends on its density.
const PRESENCE: f32 = 0.45;
/// A hit must cover at least this share of what the best hit covers of the query …
const MIN_OF_BEST: f32 = 0.35;
/// … and at least this share of the whole query.
const MIN_OF_QUERY: f32 = 0.34;

/// The weight of a match by all parts of a compound, relative to one by the compound itself.
const COMPOUND: f32 = 0.5;

/// An entry that matches a query.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SearchHit {
    /// The entry's position in [`SearchIndex::entries`].
    pub entry: u32,
    /// The score; higher is better. It is comparable within one query only.
    pub score: f32,
    /// The number of the query's terms that the entry matches.
    pub terms: usize,
}

/// What a query has found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    /// The hits, best first.
    pub hits: Vec<SearchHit>,
}

/// What has been counted of one entry while a query runs.
#[derive(Clone, Copy, Default)]
struct Tally {
    score: f32,
    /// The sum of the matched terms' rarity, each times the weight of its best match.
    covered: f32,
    /// The number of matched terms.
    terms: usize,
}

impl SearchIndex {
    /// The hits for a query among the first `among` entries: the measures, or all.
    pub fn results(&self, query: &SearchQuery, among: usize) -> Results {
        let mut tallies = vec![Tally::default(); self.entries.len()];
        let mut whole = 0.0;
        // Per entry: the sum of weighted occurrences of the term, and the weight of its best match.
        let mut found: Vec<(f32, f32)> = vec![];
        for term in &query.terms {
            found.clear();
            found.resize(self.entries.len(), (0.0, 0.0));
            self.gather(&term.expansions, &mut found);
            let mut parts = term.parts.iter();
            if let Some(first) = parts.next() {
                // An entry that has all parts of a compound almost has the compound.
                let mut all = vec![(0.0, 0.0); self.entries.len()];
                self.gather(first, &mut all);
                for part in parts {
                    let mut of = vec![(0.0, 0.0); self.entries.len()];
                    self.gather(part, &mut of);
                    all.iter_mut().zip(of).for_each(|(all, of)| *all = (all.0.min(of.0), all.1.min(of.1)));
                }
                for (found, all) in found.iter_mut().zip(all) {
                    *found = (found.0 + all.0 * COMPOUND, found.1.max(all.1 * COMPOUND));
                }
            }
            // Rare terms weigh more. Only inflections and completions count for the rarity of a term: what merely
            // resembles it would make it look common.
            let own = |kind| kind <= MatchKind::Beginning;
            let mut having: Vec<u32> = term
                .expansions
                .iter()
                .filter(|r| own(r.kind))
                .flat_map(|r| self.postings(r.word).iter().map(|p| p.entry))
                .collect();
            having.sort_unstable();
            having.dedup();
            let many =
                if having.is_empty() { found.iter().filter(|(sum, _)| *sum > 0.0).count() } else { having.len() };
            let rarity = ((self.entries.len() as f32 + 1.0) / (many as f32 + 0.5)).ln();
            // A number that no entry has should lower the score of the others less than such a word.
            whole += if many == 0 && term.is_number() { rarity / 4.0 } else { rarity };
            for (entry, (sum, best)) in found.iter().enumerate().filter(|(_, (sum, _))| *sum > 0.0) {
                let length = 1.0 - LENGTH + LENGTH * self.lengths[entry];
                let density = sum / (sum + SATURATION * length);
                tallies[entry].score += rarity * best * (PRESENCE + (1.0 - PRESENCE) * density);
                tallies[entry].covered += rarity * best;
                tallies[entry].terms += 1;
            }
        }
        tallies.truncate(among);
        let most = tallies.iter().fold(0.0_f32, |most, tally| most.max(tally.covered));
        let enough = (most * MIN_OF_BEST).max(whole * MIN_OF_QUERY);
        let mut hits: Vec<SearchHit> = tallies
            .iter()
            .enumerate()
            .filter(|(_, tally)| tally.covered > 0.0 && tally.covered >= enough)
            .map(|(entry, tally)| {
                let score = tally.score * tally.covered / whole;
                SearchHit { entry: entry as u32, score, terms: tally.terms }
            })
            .collect();
        hits.sort_by(|a, b| b.score.total_cmp(&a.score));
        Results { hits }
    }

    /// Adds up, per entry, the weighted occurrences of some words and the weight of the best match.
    fn gather(&self, expansions: &[Expansion], into: &mut [(f32, f32)]) {
        for expansion in expansions {
            for posting in self.postings(expansion.word) {
                let (sum, best) = &mut into[posting.entry as usize];
                *sum += posting.weight * expansion.weight;
                *best = best.max(expansion.weight);
            }
        }
    }

    /// The text of an entry that matches a query best, and its field: what a result is explained by.
    pub fn explain(&self, entry: &Entry, query: &SearchQuery) -> Option<(MatchField, &'static str)> {
        let mut best: Option<(f32, MatchField, &'static str)> = None;
        for (field, text) in &entry.texts {
            let words: Vec<u32> =
                tokens(text, self.words.rules).iter().filter_map(|token| self.words.find(&token.key)).collect();
            let worth = |term: &super::SearchTerm| {
                words.iter().filter_map(|word| term.expansion(*word)).map(|r| r.weight).fold(0.0, f32::max)
            };
            let sum: f32 = query.terms.iter().map(worth).sum::<f32>() * (1.0 + field.boost());
            if sum > 0.0 && best.is_none_or(|(most, ..)| sum > most) {
                best = Some((sum, *field, text));
            }
        }
        best.map(|(_, field, text)| (field, text))
    }
}
