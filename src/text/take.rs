//! Words of what can be taken away: embeds, citations, pictures, downloads, the list of changes.

macro_rules! words {
    ($($name:ident)+) => {
        /// Words of what can be taken away, in one language.
        #[allow(missing_docs, reason = "the words are their own documentation")]
        pub struct TakeTexts {
            $(pub $name: &'static str,)+
        }
    };
}

words! {
    // Embeds
    embed embed_title embed_lead embed_page
    studio_noscript studio_preview studio_width studio_weight studio_no_cookies studio_foreign studio_code studio_script studio_script_text studio_iframe studio_iframe_text
    studio_privacy studio_privacy_text studio_privacy_sentence studio_notes studio_note_csp_title studio_note_csp studio_note_gsb_title studio_note_gsb
    studio_note_typo3_title studio_note_typo3 studio_note_plain_title studio_note_plain studio_what studio_view studio_query studio_query_hint studio_title
    studio_title_hint studio_title_missing studio_pages studio_charts studio_texts studio_records studio_looks studio_colours studio_auto studio_light
    studio_dark studio_accent studio_accent_colour studio_accent_poor studio_on_light studio_on_dark studio_level studio_level_own studio_parts
    studio_part_title studio_part_source studio_part_controls studio_part_border studio_copy
    frame_note frame_link frame_tabs

    // Citations
    cite cite_place cite_wording cite_ours cite_printed cite_state cite_page cite_link cite_plain cite_fill cite_note footnote_to own_words cited_as_printed
    share shared copy_by_hand close
    cited_same cited_changed cited_unknown cited_gone cited_removed cited_added

    // Changes
    changes changes_lead changes_feed piece_new piece_gone piece_one piece_many

    // Pictures and other downloads
    pictures

    // Press kit
    press_kit press_kit_lead

    // Open data
    open_data
}
