//! The words for finding something: filters, the order of the measures, the search.

use super::part::part;

part! {
    /// The words for finding something: filters, the order of the measures, the search, in one language.
    finder: FinderTexts
    words {
        // Filters
        filters facet_chosen skip_filters show_found remove drop_way clear_all all no_results drop_filter filter_these
        noscript_filter part_all part_shown
        // Order and form of the measures
        sort sort_plan sort_title sort_amount sort_match sort_kind sort_period sort_responsible form form_cards
        form_tiles form_table more_measures
        // Search
        search_label search_hint search_all search_button search_here search_measures search_title search_keys
        search_empty noscript_search searching
        one_suggestion suggestions all_hits one_hit many_hits one_more_hit more_hits
        hits_none did_you_mean other_ways search_spelled search_also search_left
        // Where something is found
        in_title in_programme in_text in_footnote in_part in_context
        group_measures group_goals group_situation group_prose group_places group_glossary
        // Answers
        answers answer_budget_words answer_actual answer_planned answer_change
    }
}
