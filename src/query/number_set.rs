//! Sets of measures as bitsets.

/// A set of numbers below a fixed bound, one bit each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberSet {
    words: Vec<u64>,
}

impl NumberSet {
    /// The empty set of numbers below `bound`.
    pub fn empty(bound: usize) -> NumberSet {
        NumberSet { words: vec![0; bound.div_ceil(64)] }
    }

    /// The set of all numbers below `bound`.
    pub fn full(bound: usize) -> NumberSet {
        let mut words = vec![u64::MAX; bound.div_ceil(64)];
        if let Some(last) = words.last_mut().filter(|_| !bound.is_multiple_of(64)) {
            *last = (1 << (bound % 64)) - 1;
        }
        NumberSet { words }
    }

    /// Adds a number, which must be below the bound.
    pub fn insert(&mut self, number: usize) {
        self.words[number / 64] |= 1 << (number % 64);
    }

    /// Removes a number, which must be below the bound.
    pub fn remove(&mut self, number: usize) {
        self.words[number / 64] &= !(1 << (number % 64));
    }

    /// Whether the set contains a number.
    pub fn has(&self, number: usize) -> bool {
        self.words.get(number / 64).is_some_and(|word| word & (1 << (number % 64)) != 0)
    }

    /// Adds the numbers of another set with the same bound (union).
    pub fn add(&mut self, other: &NumberSet) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word |= other);
    }

    /// Keeps only the numbers that another set has as well (intersection).
    pub fn keep(&mut self, other: &NumberSet) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word &= other);
    }

    /// The number of elements.
    pub fn len(&self) -> u32 {
        self.words.iter().map(|word| word.count_ones()).sum()
    }

    /// Whether the set has no element.
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    /// The number of elements that both sets have.
    pub fn shared(&self, other: &NumberSet) -> u32 {
        self.words.iter().zip(&other.words).map(|(word, other)| (word & other).count_ones()).sum()
    }

    /// The elements, ascending.
    pub fn iter(&self) -> impl Iterator<Item = usize> {
        self.words
            .iter()
            .enumerate()
            .filter(|(_, word)| **word != 0)
            .flat_map(|(at, word)| (0..64).filter(move |bit| word & (1 << bit) != 0).map(move |bit| at * 64 + bit))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn it_is_a_set(a in proptest::collection::btree_set(0..200usize, 0..40), b in proptest::collection::btree_set(0..200usize, 0..40)) {
            let of = |numbers: &BTreeSet<usize>| {
                let mut set = NumberSet::empty(200);
                numbers.iter().for_each(|n| set.insert(*n));
                set
            };
            let (both, one): (Vec<usize>, Vec<usize>) = (a.intersection(&b).copied().collect(), a.union(&b).copied().collect());
            let (mut kept, mut added) = (of(&a), of(&a));
            kept.keep(&of(&b));
            added.add(&of(&b));
            prop_assert_eq!(kept.iter().collect::<Vec<_>>(), both.clone());
            prop_assert_eq!(added.iter().collect::<Vec<_>>(), one.clone());
            prop_assert_eq!(of(&a).shared(&of(&b)), both.len() as u32);
            prop_assert_eq!(added.len(), one.len() as u32);
            prop_assert_eq!(kept.is_empty(), both.is_empty());
            let mut left = of(&a);
            b.iter().for_each(|n| left.remove(*n));
            prop_assert_eq!(left.iter().collect::<Vec<_>>(), a.difference(&b).copied().collect::<Vec<_>>());
            prop_assert!((0..210).all(|n| added.has(n) == one.contains(&n)));
        }

        #[test]
        fn a_full_one_has_every_number_below_its_bound(bound in 0..200usize) {
            prop_assert_eq!(NumberSet::full(bound).iter().collect::<Vec<_>>(), (0..bound).collect::<Vec<_>>());
        }
    }
}
