//! Interface words, one file per language. A missing translation does not compile.

mod de;

use serde::{Deserialize, Serialize};

/// A language of the site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lang {
    /// German, at the root.
    #[default]
    De,
}

impl Lang {
    /// Every language the site is built in.
    pub const ALL: [Lang; 1] = [Lang::De];

    /// Its words.
    pub fn texts(self) -> &'static Texts {
        match self {
            Lang::De => &de::DE,
        }
    }

    /// Its tag in HTML (BCP 47), and its name in file names.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::De => "de",
        }
    }
}

macro_rules! texts {
    ($($name:ident)+) => {
        /// All words of the interface in one language.
        #[allow(missing_docs, reason = "the words are their own documentation")]
        pub struct Texts {
            $(pub $name: &'static str,)+
            /// January to December.
            pub months: [&'static str; 12],
        }
    };
}

texts! {
    // Site
    site site_short site_lead skip menu search search_label search_hint search_all search_button close copied copy_link copy_citation copy_failed
    // Pages
    start measures map budget comparisons glossary timeline footnotes about not_found not_found_lead results foreword chapter action_field contents breadcrumb
    // Text of the plan
    situation goals measures_of intro part_of_plan previous next footnote footnote_back cited_in source note editorial permalink paragraph parts read_field point sub_point lead_in cited_after
    // Measures
    kind instrument audience topic emphasis amount period responsible programmes bodies related serves place_in_plan figures_here not_stated_in_plan
    kind_new kind_expansion kind_continuation kind_existing kind_position kind_not_stated
    emphasis_whole emphasis_part emphasis_none emphasis_unknown has_amount no_amount field
    // Filters
    filters remove clear_all sort sort_plan sort_title sort_amount sort_match one_measure many_measures of_total no_results drop_filter show_filters
    // Search
    in_title in_programme in_text in_footnote in_part hits_none group_measures group_goals group_situation group_prose group_places group_glossary search_empty one_hit many_hits
    // Map
    layer layer_centres layer_universities layer_computing land city centre all places_one places_many city_editorial outlines_credit list table name nothing_here map_label selection
    // Charts
    actual planned year share change factor value country rank_of show_table show_data download_csv make_live live_on chart_failed by_count by_power rest not_numbered sum_note
    // Numbers
    thousands decimal million billion euro dollar rank times years days per_year quarter about_bound over at_least at_most only under
    // Failure
    load_failed load_network load_status load_data retry static_stays
    // Sources
    state_note original_note theme theme_auto theme_light theme_dark noscript_filter events plans date explained expansion works event plan
}
