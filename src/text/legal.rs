//! The words of the pages that the law asks for: imprint, privacy, accessibility, sign language.

macro_rules! words {
    ($($name:ident)+, lists: $($list:ident)+) => {
        /// The words for imprint, privacy, accessibility and sign language in one language.
        #[allow(missing_docs, reason = "the words are their own documentation")]
        pub struct LegalTexts {
            $(pub $name: &'static str,)+
            $(pub $list: &'static [&'static str],)+
        }

        impl LegalTexts {
            /// All words that are not in lists with their names, in the order of the fields.
            #[cfg(feature = "build")]
            pub(super) fn named(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((stringify!($name), self.$name)),+]
            }

            /// The lists with their names, in the order of the fields.
            #[cfg(feature = "build")]
            pub(super) fn lists(&self) -> Vec<(&'static str, &'static [&'static str])> {
                vec![$((stringify!($list), self.$list)),+]
            }

            /// Takes the words and lists off the start of lists, in the order of the fields; `None` if there are too few.
            pub(super) fn from_words(
                words: &mut &[&'static str],
                lists: &mut impl Iterator<Item = &'static [&'static str]>,
            ) -> Option<LegalTexts> {
                let [$($name),+] = super::first(words)?;
                $(let $list = lists.next()?;)+
                Some(LegalTexts { $($name,)+ $($list,)+ })
            }
        }
    };
}

words! {
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
    stored stored_what stored_why stored_until stored_removed stored_pages,
    lists:
    // Paragraphs of the privacy page's sections
    privacy_short privacy_server privacy_device privacy_device_end privacy_asked privacy_frames
    // What a browser stores: what, why, how long and how to remove it, for each row of `STORED` in app/pages/privacy.rs
    stored_rows
    // Headings and texts in turn: how to use the site, in Leichte Sprache alone
    help
}
