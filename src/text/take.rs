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
    embed embed_lead

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
