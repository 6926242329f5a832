//! The words of the pages that the law asks for: imprint, privacy, accessibility, sign language.

use super::part::part;

part! {
    /// The words for imprint, privacy, accessibility and sign language in one language.
    legal: LegalTexts
    words {
        // What the operator says; {0} stands for a key of operator.json
        imprint imprint_lead operator_says not_given about_title
        // Accessibility; {0} stands for a day or a name
        accessibility accessibility_lead report_barrier barrier_subject
        scope_title scope status_title status_full status_partial status_none limits_title limit_reason limit_alternative
        assessed_title assessed_own assessed_external assessed_by updated feedback_title feedback arbitration_title arbitration
        // Sign language; {0} stands for the size of a file, {1} for minutes and seconds
        sign_language sign_language_lead sign_transcript sign_download sign_more
        // The entries on the start page
        forms everyday_language help_title
        // Privacy; {0} stands for the number of pages
        privacy privacy_lead privacy_short_title privacy_server_title privacy_device_title privacy_asked_title privacy_frames_title
        stored stored_what stored_why stored_until stored_removed stored_pages
    }
    lists {
        // Paragraphs of the privacy page's sections
        privacy_short privacy_server privacy_device privacy_device_end privacy_asked privacy_frames
        // What a browser stores: what, why, how long and how to remove it, for each row of `STORED` in app/pages/privacy.rs
        stored_rows
        // Headings and texts in turn: how to use the site, in Leichte Sprache alone
        help
    }
}
