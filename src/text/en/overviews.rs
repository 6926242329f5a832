//! English words for what shows goals and measures together.

use crate::text::OverviewTexts;

pub static OVERVIEWS: OverviewTexts = OverviewTexts {
    // The tiles
    board: "All measures at a glance",
    board_hint: "Point to a tile or tap it to see here what the measure is. On the keyboard, the arrow keys lead from tile to tile.",
    board_legend: "Names an amount, a period or a responsible body",
    board_panel: "Selected measure",
    grouped_by: "Grouped by",

    // What the plan names
    coverage: "What the plan names and what it does not",
    coverage_lead: "How many measures name an amount, a period or a responsible body, what type they are and which ones are emphasised in print: counted for each action field.",
    coverage_sum: "Of {0} measures, an amount is named for {1}, a period for {2} and a responsible body for {3}. For {4}, none of these is named. The count is ours; the plan itself does not count.",
    whole_plan: "Whole plan",

    // Two action fields side by side
    pair: "Two action fields side by side",
    pair_lead: "What two action fields have in common and what only one has: topics, target groups, instruments and those involved in their measures.",
    pair_this: "Compare with another action field",
    pair_left: "First action field",
    pair_right: "Second action field",
    pair_counts: "{0} goals, {1} measures",
    pair_caption: "{0}: {1} of {2} in both",
    pair_editorial: "The count covers the measures to which we have assigned the item in question. A measure can have several.",

    // Target groups
    audience_eyebrow: "For",
    audience_lead: "What the AI Action Plan provides for one group: measures, goals, figures and institutions, in the order of the plan.",
    audience_counted: "Measures of the plan for this group: {0}. Goals that they serve: {1}.",
    audience_goals: "Goals that these measures serve",
    audience_places: "Places in these measures",
    audience_editorial: "Which measure concerns whom is our reading of the plan’s text.",

    // Which measure serves which goal
    relation: "Which measure serves which goal?",
    relation_short: "Overview",
    our_reading: "Our reading",
    goal_alone: "no measure",
    measure_alone: "serves none of the goals named",
    measures_alone: "Measures without a goal",
    alone_counted: "The plan does not assign measures to goals; we have done so. Without a measure: {0} of {1} goals. Without a goal: {2} of {3} measures.",
    show_alone: "Highlight these",
    picked_goal: "Selected goal: {0}. Measures that serve it: {1}.",
    picked_measure: "Selected measure: {0}. Goals that it serves: {1}.",
    picked_unrelated: "Highlighted: goals without a measure ({0}) and measures without a goal ({1}).",
};
