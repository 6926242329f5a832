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
    pictures picture_licence picture_map picture_centre picture_other picture_number card_fields card_independent

    // Press kit
    press_kit press_kit_lead

    // Open data
    open_data
}
