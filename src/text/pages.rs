//! The words that single pages say: their leads, the start page, about, glossary, timeline, fact sheet.

use super::part::part;

part! {
    /// The words that single pages say: their leads, the start page, about, glossary, timeline, fact sheet, in one language.
    pages: PageTexts
    words {
        // Leads and titles
        measures_lead map_lead budget_lead comparisons_lead glossary_lead timeline_lead footnotes_lead budget_title
        budget_total comparisons_title
        // Start page
        start_title start_lead start_counts start_today start_figures start_fields start_audiences start_budget
        start_budget_more start_map start_map_text start_map_more
        // Chapter, action field, measure
        situation_short facts classification open_all read_field
        // Glossary
        glossary_editorial terms_filter terms_hint terms_letters terms_of_letter terms_all terms_some terms_none
        terms_reset more_places
        // Timeline; {0} {1} … stand for numbers
        timeline_picture timeline_counted timeline_published timeline_to_list timeline_event timeline_plan timeline_span
        timeline_within timeline_day timeline_gap
        // Fact sheet
        fact_sheet fact_sheet_lead fact_published fact_publisher fact_signed cite_proposal footnotes_many
        // About the website
        about_what_title about_state_title about_additions_title about_licences_title about_appendix_title
        about_licence_libraries about_licence_charts about_licence_font
    }
    lists {
        // Paragraphs of the about page's sections
        about_what about_state about_additions about_licences
    }
}
