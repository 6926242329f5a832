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
    cite

    // Changes
    changes changes_lead

    // Pictures and other downloads
    pictures

    // Press kit
    press_kit press_kit_lead

    // Open data
    package dcat dcat_turtle schema editors keywords columns_are csv_local
    whole_title whole_description whole_json whole_html tables_title descriptions_title preview_alt
    // The single file
    archive_what archive_state archive_licence archive_contents archive_places archive_address
}
