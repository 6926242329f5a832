//! The words of charts and of their tables.

use super::part::part;

part! {
    /// The words of charts and of their tables, in one language.
    charts: ChartTexts
    words {
        // Around a chart
        failed walk hint rank rank_of more
        form unit scale order series linear log by_value by_name change index only_actual
        // In several charts; {0} {1} … stand for numbers, here and below
        and country status in_percent sum_ours both legend_actual legend_planned span share number together
        // Budget
        budget_title budget_lead budget_planned budget_summary budget_share budget_change budget_factor
        growth_title growth_lead growth_planned growth_summary
        // Investment
        investment_title investment_lead investment_summary next_value times_germany
        // Start-ups
        startups_title startups_lead startups_summary not_numbered
        // Systems
        systems_title systems_lead systems_summary origin germany europe_rest europe_all elsewhere
        // Supercomputers
        top500_title top500_lead top500_caption top500_summary place_by by_count by_power
        // Companies
        companies_title companies_lead companies_summary companies with_ai without_ai
        // Spin-offs
        spinoffs_title spinoffs_lead spinoffs_summary group
        // Sustainable Development Goals
        sdg_title sdg_lead sdg_summary targets sdg_helped sdg_others
        // Patents, which are a table without a chart
        patents_rank patents_not_ranked
    }
}
