//! The words for what readers set and keep: the reading list, the display, reading offline.

use super::part::part;

part! {
    /// The words for what readers set and keep: the reading list, the display, reading offline, in one language.
    personal: PersonalTexts
    words {
        // The reading list; {0} stands for a number
        keep kept kept_off reading_list reading_list_lead reading_list_empty reading_list_noscript reading_list_one
        reading_list_many reading_list_gone reading_list_sent reading_list_adopt
        reading_list_own reading_list_remove reading_list_clear reading_list_undo reading_list_citations
        reading_list_print reading_list_refused
        // Display
        preferences preferences_lead preferences_kept preferences_refused preferences_noscript preferences_reset
        preferences_were_reset
        prefer_colours prefer_device prefer_light prefer_dark prefer_text prefer_normal prefer_larger prefer_large
        prefer_largest prefer_line prefer_short prefer_long prefer_motion prefer_still
        // Reading offline; what stands between two | is left out where its {number} is not known
        offline_title offline_lead offline_noscript offline_on offline_off offline_stored offline_loading offline_absent
        offline_saving offline_removed
        offline_failed offline_denied offline_insecure offline_unsupported offline_framed offline_fresh offline_stale
        offline_first offline_answers offline_load offline_later offline_shell offline_shell_failed
    }
}
