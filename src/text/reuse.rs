//! The words for what readers use elsewhere: embeds, citations, pictures, downloads, the list of changes.

use super::part::part;

part! {
    /// The words for embeds, citations, downloads and changes in one language.
    reuse: ReuseTexts
    words {
        // Embeds
        embed embed_title embed_lead embed_page
        studio_noscript studio_preview studio_width studio_weight studio_no_cookies studio_foreign studio_skip studio_code studio_script studio_script_text studio_iframe studio_iframe_text
        studio_filtered studio_filtered_text studio_loader studio_loader_text
        studio_privacy studio_privacy_text studio_privacy_sentence studio_notes studio_note_csp_title studio_note_csp studio_note_gsb_title studio_note_gsb
        studio_note_typo3_title studio_note_typo3 studio_note_wordpress_title studio_note_wordpress studio_note_plain_title studio_note_plain studio_what studio_view studio_query studio_query_hint studio_title
        studio_title_hint studio_title_missing studio_pages studio_charts studio_texts studio_records studio_looks studio_colours studio_auto studio_light
        studio_dark studio_accent studio_accent_colour studio_accent_poor studio_on_light studio_on_dark studio_level studio_level_own studio_parts
        studio_part_title studio_part_source studio_part_controls studio_part_border studio_copy
        frame_note frame_link frame_tabs frame_address

        // Citations
        cite cite_place cite_wording cite_ours cite_printed cite_state cite_page cite_link cite_plain cite_fill cite_date cite_note cite_more footnote_to cited_as_printed
        share shared copy_by_hand close
        cited_same cited_changed cited_unknown cited_gone cited_removed cited_added

        // Changes
        changes changes_lead changes_feed excerpt_new excerpt_gone excerpt_one excerpt_many

        // Pictures and other downloads
        download picture_png png_hint picture_svg svg_hint table_csv csv_german csv_german_hint csv_international csv_international_hint
        copy_image image_copied image_failed picture_chosen whole_follows picture_failed licence
        download_measures download_measures_all download_measures_some measures_json measures_json_hint print download_failed saved_not save_again
        picture_licence picture_map card_fields card_independent

        // Press kit
        press_kit press_kit_lead press_kit_noscript kit_single kit_overview kit_pictures kit_tables kit_fields kit_map kit_whole kit_all kit_none kit_choose kit_skip kit_make kit_stop
        kit_nothing kit_first kit_chosen kit_loading kit_done kit_stopped kit_failed
        kit_file_readme kit_file_citations kit_file_source kit_file_description
        kit_readme_made kit_readme_parts kit_readme_files kit_readme_endings kit_readme_state kit_readme_independent kit_readme_licence

        // Open data
        package dcat dcat_turtle schema editors keywords columns_are
        whole_title whole_description whole_json whole_html whole_print tables_title descriptions_title preview_alt
        // The web app manifest
        manifest_short_name manifest_description manifest_narrow manifest_wide
        // The single file
        single_file_what single_file_state single_file_licence single_file_contents single_file_places single_file_address
    }
}
