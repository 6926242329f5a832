//! English words for charts.

use crate::text::ChartTexts;

pub static CHARTS: ChartTexts = ChartTexts {
    // Around a chart
    failed: "This form could not be loaded. The first one is still shown; the table contains all figures.",
    walk: "Values in the chart",
    hint: "Individual values: point to them, tap them or go through them with the arrow keys.",
    rank: "Rank",
    rank_of: "{0} of {1}",
    more: "Other forms, table and image to download",
    form: "Form of the chart",
    unit: "Unit",
    scale: "Scale",
    order: "Order",
    series: "Series",
    linear: "Linear",
    log: "Logarithmic",
    by_value: "By size",
    by_name: "Alphabetical",
    change: "Change from the previous year in %",
    index: "{0} = 100",
    only_actual: "Actual only",

    // In several charts
    and: "and",
    country: "Country",
    status: "Status",
    in_percent: "{0} (in %)",
    sum_ours: "Total (calculated by us)",
    both: "Actual and planned",
    legend_actual: "Actual (spent)",
    legend_planned: "Planned",
    span: "{0} {1}–{2}",
    share: "Share",
    number: "Number",
    together: "Total",

    // Budget
    budget_title: "The AI budget is growing from €{0}\u{a0}million ({1}) to a planned €{2}\u{a0}million ({3})",
    budget_lead: "€\u{a0}million per year; actual up to {0}, planned from {1}",
    budget_planned: "€{0}\u{a0}million for {1}",
    budget_summary: "The BMBF’s AI budget rose from €{0}\u{a0}million in {1} to €{2}\u{a0}million in {3} (actual). {4} are planned. The largest jump is in {5}, with {6}% more than in the year before.",
    budget_share: "Share of all eight years",
    budget_change: "Change from the previous year",
    budget_factor: "Multiple of the 2017 figure",
    growth_title: "By {0}, the AI budget is to grow to {1}\u{a0}times the {2} figure",
    growth_lead: "Multiple of the {0} budget; actual up to {1}, planned from {2}",
    growth_planned: "{1}\u{a0}times as much in {0}",
    growth_summary: "In {1}, the BMBF spent {2}\u{a0}times as much on AI as in {0} (actual). According to the planned figures, it is to be {3}.",

    // Investment
    investment_title: "In {0}, around {1}\u{a0}times as much private money went into AI in the United States as in Germany",
    investment_lead: "Private investment in AI in {0}, in US$\u{a0}billion",
    investment_summary: "Private investment in AI in {0}, in US$\u{a0}billion: {1}. The amount for the United States is {2}\u{a0}times as high as the German one.",
    next_value: "; ",
    times_germany: "Multiple of Germany’s figure",

    // Start-ups
    startups_title: "Germany ranks number\u{a0}{0} for AI start-ups founded",
    startups_lead: "AI start-ups founded {0}–{1}; only countries for which the plan gives a number are drawn",
    startups_summary: "From {0} to {1}, {2} AI start-ups were founded in Germany, which puts it at rank\u{a0}{3}. Higher numbers: {4}. Also ahead of Germany, but named without a number: {5}.",
    not_numbered: "named without a number",

    // Systems
    systems_title: "{0} of {1} significant ML systems come from Europe, {2} of them from Germany",
    systems_lead: "Significant machine learning (ML) systems of {0}; each box is one system",
    systems_summary: "Of the {1} most significant ML systems of {0}, {2} come from Germany and {3} from the rest of Europe including the United Kingdom, {4} in total. The other {5} come from the rest of the world.",
    origin: "Origin",
    germany: "Germany",
    europe_rest: "Rest of Europe including the UK",
    europe_all: "Europe including Germany and the UK",
    elsewhere: "Rest of the world",

    // Supercomputers
    top500_title: "Supercomputers: rank\u{a0}{0} by number, rank\u{a0}{1} by performance",
    top500_lead: "Ranks of countries in the TOP500 list; the countries that the plan names are drawn",
    top500_caption: "Ranks in the TOP500 list of supercomputers",
    top500_summary: "Germany holds rank\u{a0}{0} by number of systems and rank\u{a0}{1} by total performance. Order by number: {2}. Order by performance: {3}.",
    place_by: "{0} (rank)",
    by_count: "Number of systems",
    by_power: "Total performance",

    // Companies
    companies_title: "In Germany, {0} out of {1} companies use AI",
    companies_lead: "Companies in Germany; each box stands for one per cent",
    companies_summary: "Of every {1} companies in Germany, {0} use AI; {2} do not.",
    companies: "Companies",
    with_ai: "With AI",
    without_ai: "Without AI",

    // Spin-offs
    spinoffs_title: "Spin-offs from academia: {0} of AI start-ups, but only {1} of all start-ups",
    spinoffs_lead: "Spin-offs from academia as a share of start-ups in Germany, in %",
    spinoffs_summary: "Of the AI start-ups in Germany, {0} are spin-offs from academia; of all start-ups, {1} are. Among AI start-ups, the share is more than {2}\u{a0}times as high.",
    group: "Group",

    // Sustainable Development Goals
    sdg_title: "AI can help with {0} of the {1} targets of the UN Sustainable Development Goals",
    sdg_lead: "Targets of the 17 Sustainable Development Goals; each box is one target",
    sdg_summary: "For {0} of the {1} targets, AI can contribute to achieving them; that is {2}%. For {3}, the plan names no such contribution.",
    targets: "Targets",
    sdg_helped: "AI can help",
    sdg_others: "Others",

    // Patents, which are a table without a chart
    patents_rank: "Rank",
    patents_not_ranked: "ahead, named without a rank",
};
