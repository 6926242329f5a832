//! Packs marks with their titles into few lanes, and breaks titles into lines.

use super::BETWEEN;

/// The room that a mark takes in a lane together with its title.
#[derive(Clone, Copy, Debug)]
pub struct Area {
    pub from: i32,
    pub to: i32,
    pub height: i32,
}

/// The lanes, from the top, each with what it holds.
#[derive(Debug, Default)]
pub struct Lanes(Vec<Vec<Area>>);

impl Lanes {
    /// Puts an area into the first lane with room for it, and returns the lane's number.
    pub fn put(&mut self, area: Area) -> usize {
        let is_free = |lane: &Vec<Area>| lane.iter().all(|other| area.to <= other.from || other.to <= area.from);
        let lane = self.0.iter().position(is_free).unwrap_or(self.0.len());
        if lane == self.0.len() {
            self.0.push(vec![]);
        }
        self.0[lane].push(area);
        lane
    }

    /// The top of each lane, and the bottom of the last one.
    pub fn tops(&self, top: i32) -> Vec<i32> {
        let mut tops = vec![top];
        let mut next = top;
        for lane in &self.0 {
            next += lane.iter().map(|area| area.height).max().unwrap_or_default() + BETWEEN;
            tops.push(next);
        }
        tops
    }
}

/// A text in two lines of about the same length; one line if it is a single word.
pub fn halves(text: &str) -> Vec<String> {
    let breaks = text.match_indices(' ').map(|(at, _)| (&text[..at], &text[at + 1..]));
    let best = breaks.min_by_key(|(first, second)| first.chars().count().max(second.chars().count()));
    best.map_or_else(|| vec![text.to_owned()], |(first, second)| vec![first.to_owned(), second.to_owned()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_overlap_gets_a_lane_of_its_own() {
        let mut lanes = Lanes::default();
        let area = |from, to, height| Area { from, to, height };
        let put = [area(0, 50, 24), area(40, 90, 40), area(50, 80, 24), area(90, 99, 24)].map(|area| lanes.put(area));
        assert_eq!(put, [0, 1, 0, 0]);
        assert_eq!(lanes.tops(10), [10, 36, 78]);
    }

    #[test]
    fn a_title_is_broken_in_its_middle() {
        assert_eq!(halves("KI-Budget 2017"), ["KI-Budget", "2017"]);
        assert_eq!(halves("Konferenz der Plattform Lernende Systeme"), ["Konferenz der Plattform", "Lernende Systeme"]);
        assert_eq!(halves("Fachkräfteeinwanderungsgesetz"), ["Fachkräfteeinwanderungsgesetz"]);
    }
}
