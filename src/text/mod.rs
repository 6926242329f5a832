//! The words of the interface, with one folder for each language. A language that lacks a word does not compile.
//! Words that are said all over the site are fields of [`Texts`]; others stand in parts, a file each.

mod charts;
mod data;
#[cfg(feature = "build")]
mod de;
#[cfg(feature = "build")]
mod en;
mod finder;
mod lang;
mod legal;
#[cfg(feature = "build")]
mod leicht;
mod maps;
mod overviews;
mod pages;
mod part;
mod pattern;
mod personal;
mod reuse;

pub use charts::ChartTexts;
pub use data::DataTexts;
pub use finder::FinderTexts;
pub use lang::Lang;
pub use legal::LegalTexts;
pub use maps::MapTexts;
pub use overviews::OverviewTexts;
pub use pages::PageTexts;
pub use pattern::fill;
pub use personal::PersonalTexts;
pub use reuse::ReuseTexts;

use part::Stock;
use serde::{Deserialize, Serialize};

/// The words of a language as lists, in which form the app's bundle stores them.
#[derive(Serialize, Deserialize)]
pub struct Words<T> {
    /// The language of the words.
    lang: Lang,
    /// Every word that is not in `lists`, in the order in which [`Texts::from_words`] takes them.
    words: Vec<T>,
    /// The lists of paragraphs, in that order too.
    lists: Vec<Vec<T>>,
}

fn keep(word: String) -> &'static str {
    word.leak()
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
    (
        parts { $($part:ident: $Part:ident)+ }
        words { $($name:ident)+ }
        lists { $($list:ident)+ }
    ) => {
        /// All words of the interface in one language.
        #[allow(missing_docs, reason = "the words are their own documentation")]
        pub struct Texts {
            /// The language of these words.
            pub lang: Lang,
            $(pub $part: &'static $Part,)+
            $(pub $name: &'static str,)+
            /// The names of the months, January to December.
            pub months: [&'static str; 12],
            /// The quotation marks: opening and closing, then the two that stand within a quotation.
            pub quotes: [&'static str; 4],
            $(pub $list: &'static [&'static str],)+
        }

        impl Texts {
            /// The words as lists, which [`Texts::from_words`] reads again.
            #[cfg(feature = "build")]
            pub fn words(&self) -> Words<&'static str> {
                let mut words: Vec<&'static str> = self.named().into_iter().map(|(_, word)| word).collect();
                words.extend(self.months);
                words.extend(self.quotes);
                Words { lang: self.lang, words, lists: self.lists().into_iter().map(|(_, list)| list.to_vec()).collect() }
            }

            /// The words that have a name each, in the order of the fields. The name of a part's word begins with that
            /// of the part: `charts.budget_title`.
            #[cfg(feature = "build")]
            pub fn named(&self) -> Vec<(&'static str, &'static str)> {
                let mut words = vec![$((stringify!($name), self.$name)),+];
                $(words.extend(self.$part.named());)+
                words
            }

            /// The words that are lists of paragraphs.
            #[cfg(feature = "build")]
            fn lists(&self) -> Vec<(&'static str, &'static [&'static str])> {
                let mut lists = vec![$((stringify!($list), self.$list)),+];
                $(lists.extend(self.$part.lists());)+
                lists
            }

            /// Every text that is read as such, with the name of its field: all words but those that other texts are
            /// made of, as quotation marks are.
            #[cfg(feature = "build")]
            pub fn readable(&self) -> Vec<(&'static str, &'static str)> {
                let mut texts = self.named();
                texts.extend(self.lists().into_iter().flat_map(|(name, list)| list.iter().map(move |text| (name, *text))));
                texts.retain(|(_, text)| text.chars().any(char::is_alphabetic));
                texts
            }

            /// Restores the texts from the lists that `Texts::words` made. The words are leaked, as the app needs them
            /// until it ends. `None` if their number does not fit, which is so with the bundle of another version of
            /// the site.
            pub fn from_words(all: Words<String>) -> Option<Texts> {
                let words: Vec<&'static str> = all.words.into_iter().map(keep).collect();
                let mut stock = Stock { words: &words, lists: all.lists.into_iter() };
                // As in the parts, all words are destructured at once.
                let [$($name),+] = stock.words()?;
                $(let $list = stock.list()?;)+
                let texts = Texts {
                    lang: all.lang,
                    $($part: Box::leak(Box::new($Part::from_words(&mut stock)?)),)+
                    $($name,)+
                    months: stock.words()?,
                    quotes: stock.words()?,
                    $($list,)+
                };
                (stock.words.is_empty() && stock.lists.len() == 0).then_some(texts)
            }
        }
    };
}

texts! {
    parts {
        charts: ChartTexts
        data: DataTexts
        finder: FinderTexts
        legal: LegalTexts
        maps: MapTexts
        overviews: OverviewTexts
        pages: PageTexts
        personal: PersonalTexts
        reuse: ReuseTexts
    }
    words {
        // Site
        site site_short site_lead skip languages page_words_title menu read_plan more search pager footer_nav
        footer_plan footer_look footer_more
        // What is copied
        copied copy_link copy_citation copy_failed more_formats copy_bibtex copy_ris copy_csl
        // Pages
        start measures map budget comparisons glossary timeline footnotes about not_found not_found_lead results
        foreword chapter action_field contents breadcrumb
        // Text of the plan
        situation goals measures_of printed_situation printed_goals printed_measures intro part_of_plan previous next
        footnote all_footnotes footnote_ours footnote_unlisted cited_in source counted_by_us note editorial permalink
        parts lead_in cited_after term_editorial
        // Goals and measures
        measure one_measure many_measures of_total one_goal goals_short goals_many number close
        // What the plan says of a measure
        kind instrument audience topic emphasis amount period responsible programmes organisations related serves
        place_in_plan figures_here figures_folded figures_folded_one figures_more figures_more_one see_also see_map see_comparison see_timeline see_events
        not_stated_in_plan
        kind_new kind_expansion kind_continuation kind_existing kind_position kind_not_stated
        emphasis_whole emphasis_part emphasis_none emphasis_unknown emphasis_hint
        names names_amount names_period names_responsible names_nothing actor field
        // Figures and tables
        actual planned year show_data name
        // Numbers
        thousands decimal million million_one billion billion_one euro dollar rank years years_one per_year about_bound
        over at_least at_most only under nearly or_better one_minute many_minutes one_second many_seconds
        // Patterns of numbers, dates and places; {0} {1} … stand for the values
        number_percent number_growth number_rank number_times number_days date_period number_money number_scaled
        date_day date_month date_quarter nth_paragraph nth_point nth_sub_point with_remark from_to duration
        // Failure
        load_failed load_blocked load_network load_status load_data load_panic retry static_stays
        // Sources
        state_note original_note event plan
        // Operator of the site; {0} stands for a day or the name of the site
        contact report_error report_subject original original_link original_checked original_unchecked
        statement_elsewhere footer_site
    }
    lists {
        // What is explained at the top of every page, for a language that leaves no hard word unexplained; else nothing
        page_words
    }
}
