//! What a query finds, best first.

use super::entry::{Entry, MatchField};
use super::expansions::{Expansion, MatchKind};
use super::index::SearchIndex;
use super::term::SearchQuery;
use super::tokens::tokens;

/// How soon more of a word stops counting.
const SATURATION: f32 = 1.2;
/// How much long entries are held to their length.
const LENGTH: f32 = 0.4;
/// What a word is worth for being there at all, whatever its place.
const PRESENCE: f32 = 0.45;
/// Of what the best result has of the query, others must have this share.
const THIN: f32 = 0.35;
/// And any result this share of the query.
const LEAST: f32 = 0.34;

/// What all parts of a compound are worth against the whole.
const COMPOUND: f32 = 0.5;

/// A result.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SearchHit {
    /// The number of what was found.
    pub entry: u32,
    /// How well it matches; more is better.
    pub score: f32,
    /// How many terms of the query it has.
    pub terms: usize,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    /// Best first.
    pub hits: Vec<SearchHit>,
}

/// What of a query an entry has.
#[derive(Clone, Copy, Default)]
struct Tally {
    score: f32,
    /// The worth of the words that it has.
    covered: f32,
    /// How many terms it has.
    terms: usize,
}

impl SearchIndex {
    /// What a query finds among the first `among` entries: the measures, or all.
    pub fn results(&self, query: &SearchQuery, among: usize) -> Results {
        let mut tallies = vec![Tally::default(); self.entries.len()];
        let mut whole = 0.0;
        // Per entry: how much of the term's words it has, and the best of their weights.
        let mut found: Vec<(f32, f32)> = vec![];
        for term in &query.terms {
            found.clear();
            found.resize(self.entries.len(), (0.0, 0.0));
            self.gather(&term.expansions, &mut found);
            let mut parts = term.parts.iter();
            if let Some(first) = parts.next() {
                // Who has all parts of a compound has nearly the whole.
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
            // Rare words say more. A word is as rare as its own forms; those that only resemble it do not count.
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
            // A number that nothing has says less than a word that nothing has.
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
        let enough = (most * THIN).max(whole * LEAST);
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

    /// Adds up how much of some words each entry has, and the best of their weights.
    fn gather(&self, expansions: &[Expansion], into: &mut [(f32, f32)]) {
        for expansion in expansions {
            for posting in self.postings(expansion.word) {
                let (sum, best) = &mut into[posting.entry as usize];
                *sum += posting.weight * expansion.weight;
                *best = best.max(expansion.weight);
            }
        }
    }

    /// The best place in an entry of the words that were found, and its text.
    pub fn explain(&self, entry: &Entry, query: &SearchQuery) -> Option<(MatchField, &'static str)> {
        let mut best: Option<(f32, MatchField, &'static str)> = None;
        for (field, text) in &entry.texts {
            let words: Vec<u32> = tokens(text).iter().filter_map(|token| self.words.find(&token.key)).collect();
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
