//! Which measures of an action field serve which of its goals. This is our reading of the plan.

use super::UNRELATED;
use crate::plan::Field;

/// The goals and measures of an action field, and what belongs together. They are named by their positions.
pub struct Relation {
    /// The field.
    pub field: &'static Field,
    /// Pairs of a goal and a measure that serves it, in the order of the measures.
    pub pairs: Vec<(usize, usize)>,
}

/// Which goals and measures stand out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Highlighted {
    /// The goals.
    pub goals: Vec<usize>,
    /// The measures.
    pub measures: Vec<usize>,
}

impl Relation {
    /// What the data says of a field.
    pub fn new(field: &'static Field) -> Relation {
        let at = |id: &String| field.goals.iter().position(|goal| goal.id == *id);
        let of = |(n, measure): (usize, &'static crate::plan::Measure)| {
            measure.goals.iter().filter_map(at).map(move |goal| (goal, n))
        };
        Relation { field, pairs: field.measures.iter().enumerate().flat_map(of).collect() }
    }

    /// The measures that serve a goal.
    pub fn measures(&self, goal: usize) -> impl Iterator<Item = usize> {
        self.pairs.iter().filter(move |pair| pair.0 == goal).map(|pair| pair.1)
    }

    /// The goals that a measure serves.
    pub fn goals(&self, measure: usize) -> impl Iterator<Item = usize> {
        self.pairs.iter().filter(move |pair| pair.1 == measure).map(|pair| pair.0)
    }

    /// The goals that no measure serves.
    pub fn goals_alone(&self) -> Vec<usize> {
        (0..self.field.goals.len()).filter(|goal| self.measures(*goal).next().is_none()).collect()
    }

    /// The measures that serve no goal.
    pub fn measures_alone(&self) -> Vec<usize> {
        (0..self.field.measures.len()).filter(|measure| self.goals(*measure).next().is_none()).collect()
    }

    /// What stands out if a goal or a measure is picked by its id, or what is left over by [`UNRELATED`]; `None` if
    /// nothing in this field is picked.
    pub fn highlighted(&self, picked: &str) -> Option<Highlighted> {
        if picked == UNRELATED {
            return Some(Highlighted { goals: self.goals_alone(), measures: self.measures_alone() });
        }
        if let Some(goal) = self.field.goals.iter().position(|goal| goal.id == picked) {
            return Some(Highlighted { goals: vec![goal], measures: self.measures(goal).collect() });
        }
        let measure = self.field.measures.iter().position(|measure| measure.record.id == picked)?;
        Some(Highlighted { goals: self.goals(measure).collect(), measures: vec![measure] })
    }
}
