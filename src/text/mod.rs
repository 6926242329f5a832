//! The words of the interface, with one folder for each language. A language that lacks a word does not compile.

#[cfg(feature = "build")]
mod de;
#[cfg(feature = "build")]
mod en;
mod lang;
mod legal;
#[cfg(feature = "build")]
mod leicht;
mod pattern;
mod reuse;

pub use lang::Lang;
pub use legal::LegalTexts;
pub use pattern::fill;
pub use reuse::ReuseTexts;

use serde::{Deserialize, Serialize};

/// The words of a language as lists, in which form the app's bundle stores them.
#[derive(Serialize, Deserialize)]
pub struct Words<T> {
    /// The language of the words.
    lang: Lang,
    /// Every word that is not in `lists`, in the order in which [`Texts::from_words`] takes them.
    words: Vec<T>,
    /// The lists of the pages that the law asks for; the paragraphs of the about page, one list for each of its sections; then
    /// the words of every page.
    lists: Vec<Vec<T>>,
}

fn keep(word: String) -> &'static str {
    word.leak()
}

/// Takes the first `N` words off a list; `None` if fewer are left.
fn first<const N: usize>(words: &mut &[&'static str]) -> Option<[&'static str; N]> {
    let (first, rest) = words.split_first_chunk()?;
    *words = rest;
    Some(*first)
}

impl Texts {
    /// The form of a noun that goes with a count, see [`Lang::plural`].
    pub fn plural<'t>(&self, count: usize, one: &'t str, other: &'t str) -> &'t str {
        self.lang.plural(count, one, other)
    }

    /// A text in quotation marks. Quotation marks within the text become inner ones.
    pub fn quoted(&self, text: &str) -> String {
        let [open, close, inner_open, inner_close] = self.quotes;
        format!("{open}{}{close}", text.replace(open, inner_open).replace(close, inner_close))
    }
}

macro_rules! texts {
    ($($name:ident)+) => {
        /// All words of the interface in one language.
        #[allow(missing_docs, reason = "the words are their own documentation")]
        pub struct Texts {
            /// The language of these words.
            pub lang: Lang,
            $(pub $name: &'static str,)+
            /// The words for what readers use elsewhere: embeds, citations, downloads.
            pub reuse: &'static ReuseTexts,
            /// The words of the pages that the law asks for.
            pub legal: &'static LegalTexts,
            /// The names of the months, January to December.
            pub months: [&'static str; 12],
            /// The quotation marks: opening and closing, then the two that stand within a quotation.
            pub quotes: [&'static str; 4],
            /// The paragraphs of the about page's sections, as are the next three.
            pub about_what: &'static [&'static str],
            pub about_state: &'static [&'static str],
            pub about_additions: &'static [&'static str],
            pub about_licences: &'static [&'static str],
            /// What is explained at the top of every page, for a language that leaves no hard word unexplained; else nothing.
            pub page_words: &'static [&'static str],
            /// The names of the links to the licence texts: libraries, charts, font.
            pub about_licence_files: [&'static str; 3],
        }

        impl Texts {
            /// The words as lists, which [`Texts::from_words`] reads again.
            #[cfg(feature = "build")]
            pub fn words(&self) -> Words<&'static str> {
                let mut words: Vec<&'static str> = self.named().into_iter().map(|(_, word)| word).collect();
                words.extend(self.months);
                words.extend(self.quotes);
                words.extend(self.about_licence_files);
                Words { lang: self.lang, words, lists: self.paragraphs().into_iter().map(|(_, list)| list.to_vec()).collect() }
            }

            /// The words that have a name each, in the order of the fields.
            #[cfg(feature = "build")]
            fn named(&self) -> Vec<(&'static str, &'static str)> {
                let mut words = vec![$((stringify!($name), self.$name)),+];
                words.extend(self.reuse.named());
                words.extend(self.legal.named());
                words
            }

            /// The words that are lists of paragraphs.
            #[cfg(feature = "build")]
            fn paragraphs(&self) -> Vec<(&'static str, &'static [&'static str])> {
                let mut lists = self.legal.lists();
                lists.extend([
                    ("about_what", self.about_what),
                    ("about_state", self.about_state),
                    ("about_additions", self.about_additions),
                    ("about_licences", self.about_licences),
                    ("page_words", self.page_words),
                ]);
                lists
            }

            /// Every text that is read as such, with the name of its field: all words but those that other texts are
            /// made of, as quotation marks are.
            #[cfg(feature = "build")]
            pub fn readable(&self) -> Vec<(&'static str, &'static str)> {
                let mut texts = self.named();
                texts.extend(self.paragraphs().into_iter().flat_map(|(name, list)| list.iter().map(move |text| (name, *text))));
                texts.extend(self.about_licence_files.map(|text| ("about_licence_files", text)));
                texts.retain(|(_, text)| text.chars().any(char::is_alphabetic));
                texts
            }

            /// Restores the texts from the lists that `Texts::words` made. The words are leaked, as the app needs them
            /// until it ends. `None` if their number does not fit, which is so with the bundle of another version of
            /// the site.
            pub fn from_words(all: Words<String>) -> Option<Texts> {
                let mut lists = all.lists.into_iter().map(|list| list.into_iter().map(keep).collect::<Vec<_>>().leak() as &'static [_]);
                let words: Vec<&'static str> = all.words.into_iter().map(keep).collect();
                let mut words = words.as_slice();
                // All words are destructured at once: taking them field by field compiles to ten times as much code.
                let [$($name),+] = first(&mut words)?;
                let texts = Texts {
                    lang: all.lang,
                    $($name,)+
                    reuse: Box::leak(Box::new(ReuseTexts::from_words(&mut words)?)),
                    legal: Box::leak(Box::new(LegalTexts::from_words(&mut words, &mut lists)?)),
                    months: first(&mut words)?,
                    quotes: first(&mut words)?,
                    about_licence_files: first(&mut words)?,
                    about_what: lists.next()?,
                    about_state: lists.next()?,
                    about_additions: lists.next()?,
                    about_licences: lists.next()?,
                    page_words: lists.next()?,
                };
                words.is_empty().then_some(texts)
            }
        }
    };
}

texts! {
    // Site
    site site_short site_lead skip languages page_words_title menu search search_label search_hint search_all search_button copied copy_link copy_citation copy_failed more_formats copy_bibtex copy_ris copy_csl
    // Pages
    start measures map budget comparisons glossary timeline footnotes about not_found not_found_lead results foreword chapter action_field contents breadcrumb
    // Text of the plan
    situation goals measures_of printed_situation printed_goals printed_measures intro part_of_plan previous next footnote cited_in source counted_by_us note editorial permalink parts lead_in cited_after
    // Measures
    kind instrument audience topic emphasis amount period responsible programmes organisations related serves place_in_plan figures_here figures_more figures_more_one see_also see_map see_comparison see_timeline see_events not_stated_in_plan
    kind_new kind_expansion kind_continuation kind_existing kind_position kind_not_stated
    emphasis_whole emphasis_part emphasis_none emphasis_unknown emphasis_hint board board_hint board_legend board_panel grouped_by
    form form_cards form_tiles form_table close one_goal number sort_kind sort_period sort_responsible coverage
    coverage_lead coverage_sum whole_plan pair pair_lead pair_this pair_left pair_right pair_counts pair_caption pair_editorial audience_counted audience_goals audience_places audience_eyebrow audience_editorial
    audience_lead start_audiences term_editorial part_all relation relation_short open_all read_field part_shown
    our_reading goal_alone measure_alone measures_alone alone_counted show_alone picked_goal
    picked_measure picked_unrelated start_today read_plan more start_counts names names_amount names_period
    names_responsible names_nothing actor field
    // Filters
    with_remark from_to duration one_minute many_minutes one_second many_seconds
    filters facet_chosen skip_filters show_found remove drop_way clear_all sort sort_plan sort_title sort_amount sort_match one_measure measure many_measures of_total no_results drop_filter
    // Search
    in_title in_programme in_text in_footnote in_part in_context hits_none search_spelled search_also search_left answers answer_budget_words answer_actual answer_planned answer_change one_suggestion suggestions all_hits did_you_mean other_ways search_keys more_measures group_measures group_goals group_situation group_prose group_places group_glossary search_empty searching one_hit many_hits
    // Map
    layer layer_centres layer_universities layer_computing land city centre all places_one places_many city_editorial outlines_credit name nothing_here map_label
    map_legend map_number map_group map_moved map_closer map_whole map_pan map_west map_north map_south map_east map_to_list map_keys map_no_layer map_all_layers
    map_no_place map_land_named map_land_ours map_land_none map_names map_part_closer
    // Charts
    actual planned year share change factor value country rank_of show_data chart_failed chart_walk chart_hint chart_rank chart_rank_of chart_more chart_form chart_unit chart_scale chart_order chart_series chart_linear chart_log chart_by_value chart_by_name chart_change chart_index chart_only_actual by_count by_power not_numbered not_ranked
    // Sentences of charts; {0} {1} … stand for numbers
    and chart_status chart_in_percent chart_sum_ours chart_both chart_legend_actual chart_legend_planned chart_span chart_share chart_number chart_together chart_place_by chart_budget_title
    chart_budget_lead chart_budget_planned chart_budget_summary chart_growth_title chart_growth_lead chart_growth_planned chart_growth_summary
    chart_investment_title chart_investment_lead chart_investment_summary chart_next_value chart_times_germany chart_startups_title chart_startups_lead
    chart_startups_summary chart_systems_title chart_systems_lead chart_systems_summary chart_origin chart_germany chart_europe_rest chart_europe_all
    chart_elsewhere chart_top500_title chart_top500_lead chart_top500_caption chart_top500_summary chart_companies_title chart_companies_lead
    chart_companies_summary chart_companies chart_with_ai chart_without_ai chart_spinoffs_title chart_spinoffs_lead chart_spinoffs_summary chart_group
    chart_sdg_title chart_sdg_lead chart_sdg_summary chart_targets chart_sdg_helped chart_sdg_others
    // Numbers
    thousands decimal million million_one billion billion_one euro dollar rank years years_one per_year about_bound over at_least at_most only under nearly
    // Patterns of numbers, dates and places; {0} {1} … stand for the values
    number_percent number_growth number_rank number_times number_days date_period number_money number_scaled date_day date_month date_quarter nth_paragraph nth_point nth_sub_point
    // Failure
    load_failed load_blocked load_network load_status load_data load_panic retry static_stays
    // Sources
    state_note original_note noscript_filter date expansion event plan
    // Operator of the site; {0} stands for a day or the name of the site
    contact report_error report_subject original original_link original_checked original_unchecked statement_elsewhere footer_site
    // Leads and small words
    all_footnotes footnote_ours footnote_unlisted pager footer_nav footer_plan footer_look footer_more measures_lead map_lead budget_lead comparisons_lead glossary_lead timeline_lead footnotes_lead
    or_better start_title start_lead start_figures start_fields start_budget start_budget_more start_map start_map_text start_map_more
    situation_short goals_short goals_many footnotes_many filter_these facts classification search_measures search_title noscript_search one_more_hit more_hits
    city_one cities_many places_in publisher_says map_table origin budget_title budget_total comparisons_title glossary_editorial
    about_what_title about_state_title about_additions_title about_licences_title about_appendix_title
    // Glossary
    date_precision date_to_day date_to_month date_to_quarter date_to_year terms_filter terms_hint terms_letters terms_of_letter terms_all terms_some terms_none terms_reset more_places
    // Timeline; {0} {1} … stand for numbers
    timeline_picture timeline_counted timeline_published timeline_to_list timeline_event timeline_plan timeline_span timeline_within timeline_day timeline_gap
    // Fact sheet
    fact_sheet fact_sheet_lead fact_published fact_publisher fact_signed cite_proposal
    // Tables for download
    data_title data_lead data_more data_codes data_first data_first_text data_get data_tables_text data_fields_text data_pictures_text data_ready data_ready_text data_programs_text
    data_package_text data_schema_text data_dcat_text data_feed_text data_licence_text data_cite_text data_licence_link rows column_link sheet_texts sheet_figures column_id column_title column_summary column_text column_unit column_meaning column_kind column_instrument column_audience column_topic column_related column_serves column_from column_to column_lat column_lon column_links
    // Reading offline; what stands between two | is left out where its {number} is not known
    offline_title offline_lead offline_noscript offline_on offline_off offline_stored offline_loading offline_absent offline_saving offline_removed
    offline_failed offline_denied offline_insecure offline_unsupported offline_framed offline_fresh offline_stale offline_first offline_answers offline_load offline_later offline_shell
    offline_shell_failed
    search_here
    // The reading list; {0} stands for a number
    keep kept kept_off reading_list reading_list_lead reading_list_empty reading_list_noscript reading_list_one reading_list_many reading_list_gone reading_list_sent reading_list_adopt
    reading_list_own reading_list_remove reading_list_clear reading_list_undo reading_list_citations reading_list_print reading_list_refused
    // What readers set for themselves
    preferences preferences_lead preferences_kept preferences_refused preferences_noscript preferences_reset preferences_were_reset prefer_colours prefer_device prefer_light prefer_dark
    prefer_text prefer_normal prefer_larger prefer_large prefer_largest prefer_line prefer_short prefer_long prefer_motion prefer_still
}
