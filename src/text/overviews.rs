//! The words for what shows goals and measures together.

use super::part::part;

part! {
    /// The words for what shows goals and measures together, in one language.
    overviews: OverviewTexts
    words {
        // The tiles
        board board_hint board_legend board_panel grouped_by
        // What the plan names
        coverage coverage_lead coverage_sum whole_plan
        // Two action fields side by side
        pair pair_lead pair_this pair_left pair_right pair_counts pair_caption pair_editorial
        // Target groups
        audience_eyebrow audience_lead audience_counted audience_goals audience_places audience_editorial
        // Which measure serves which goal
        relation relation_short our_reading goal_alone measure_alone measures_alone alone_counted show_alone picked_goal
        picked_measure picked_unrelated
    }
}
