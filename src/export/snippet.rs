//! The code that web editors copy into their pages to embed a part of this site: with the site's script, as an element that
//! filters let pass, or as a plain frame.

use crate::contrast::{LEAST_FOR_WORDS, contrast, parse_hex};
use crate::markup::escape;
use crate::query::{pairs, print};
use crate::route::{EMBED, parameter};

/// The colour scheme of a frame.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Colours {
    /// The one that the reader's device prefers.
    #[default]
    Auto,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Colours {
    /// All colour schemes, each with its word in snippets and addresses.
    pub const ALL: [(Colours, &'static str); 3] =
        [(Colours::Auto, "auto"), (Colours::Light, "hell"), (Colours::Dark, "dunkel")];

    fn word(self) -> &'static str {
        Self::ALL.iter().find(|(c, _)| *c == self).map_or("", |(_, word)| word)
    }
}

/// The parts that a frame can leave out, by their words in snippets and addresses.
pub const PARTS: [&str; 4] = ["titel", "quelle", "bedienung", "rand"];

/// The settings of an embedded part of the site. `public/frame.js` and `public/embed.js` parse what this writes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snippet {
    /// The address of the site's root, with a trailing slash.
    pub root: String,
    /// The content: its path below the folder of frames, without a trailing slash, and a query string if it is
    /// filtered: `massnahmen?feld=2.1`.
    pub view: String,
    /// The title of the frame, which screen readers announce; also the text of the link that replaces the frame.
    pub title: String,
    /// The language of the texts; empty for German.
    pub lang: String,
    /// The colour scheme.
    pub colours: Colours,
    /// A colour in place of the site's blue, as six hexadecimal digits.
    pub accent: Option<String>,
    /// The level of the first heading, 1 to 6.
    pub level: Option<u8>,
    /// The parts that are left out, as words of [`PARTS`].
    pub without: Vec<&'static str>,
    /// The height in pixels: reserved until the frame reports its own, or fixed if the script is not used.
    pub height: u32,
    /// The height on a phone, if it is known; it matters only where heights are fixed.
    pub narrow: Option<u32>,
}

/// The widths of a window in pixels up to which a plain frame has its height for phones, and from which it has the other.
const NARROW: u32 = 400;
const WIDE: u32 = 768;

impl Snippet {
    /// Parses the studio's query string; invalid values are dropped.
    pub fn parse(search: &str) -> Self {
        let mut snippet = Snippet::default();
        for (key, value) in pairs(search) {
            match key.as_str() {
                parameter::VIEW => snippet.view = value.replace("/?", "?").trim_matches('/').to_owned(),
                "titel" => snippet.title = value,
                "farben" => {
                    snippet.colours =
                        Colours::ALL.iter().find(|(_, word)| *word == value).map(|(c, _)| *c).unwrap_or_default();
                }
                "akzent" => {
                    let value = value.trim_start_matches('#').to_ascii_lowercase();
                    snippet.accent = parse_hex(&value).is_some().then_some(value);
                }
                "ebene" => snippet.level = value.parse().ok().filter(|level| (1..=6).contains(level)),
                "ohne" => {
                    snippet.without = PARTS.into_iter().filter(|part| value.split(',').any(|p| p == *part)).collect()
                }
                _ => {}
            }
        }
        snippet
    }

    /// The query string that parses to these settings; root, language and height are not part of it.
    pub fn print(&self) -> String {
        let own = [(parameter::VIEW, self.view.clone()), ("titel", self.title.clone())];
        print(own.into_iter().chain(self.options()))
    }

    /// The path of the content, and its query string without the question mark.
    pub fn split(&self) -> (&str, &str) {
        self.view.split_once('?').unwrap_or((&self.view, ""))
    }

    /// The colour schemes, as words of [`Colours::ALL`], in which the accent has too little contrast, with that
    /// contrast; the frame does not use the accent there. `pages` are the page's background colours in light and in
    /// dark mode.
    pub fn poor(&self, pages: [&str; 2]) -> Vec<(&'static str, f64)> {
        let Some(accent) = &self.accent else { return vec![] };
        let grounds = [(Colours::Light, pages[0]), (Colours::Dark, pages[1])];
        let shown = grounds.into_iter().filter(|(c, _)| self.colours == Colours::Auto || self.colours == *c);
        let measured = shown.filter_map(|(c, page)| Some((c.word(), contrast(accent, page)?)));
        measured.filter(|(_, contrast)| *contrast < LEAST_FOR_WORDS).collect()
    }

    /// The address of the frame. Its options are in the fragment, which browsers do not send to the host.
    pub fn frame(&self) -> String {
        let (path, query) = self.split();
        let query = if query.is_empty() { String::new() } else { format!("?{query}") };
        let options: Vec<String> = self.options().into_iter().map(|(name, value)| format!("{name}={value}")).collect();
        let options = if options.is_empty() { String::new() } else { format!("#{}", options.join("&")) };
        format!("{}{EMBED}/{path}/{query}{options}", self.root)
    }

    /// The address of the page with the same content.
    pub fn page(&self) -> String {
        let (path, query) = self.split();
        let query = if query.is_empty() { String::new() } else { format!("?{query}") };
        let path = if path == "start" { String::new() } else { format!("{path}/") };
        // The only page that an excerpt has to itself is the one for citing it.
        let folder = if ["diagramm/", "absatz/", "zahl/", "fussnote/"].iter().any(|f| path.starts_with(f)) {
            "zitieren/"
        } else {
            ""
        };
        format!("{}{folder}{path}{query}", self.root)
    }

    /// The options that differ from the defaults, by their names in snippets and addresses.
    fn options(&self) -> Vec<(&'static str, String)> {
        let mut out = vec![];
        if self.colours != Colours::Auto {
            out.push(("farben", self.colours.word().to_owned()));
        }
        out.extend(self.accent.clone().map(|accent| ("akzent", accent)));
        out.extend(self.level.map(|level| ("ebene", level.to_string())));
        if !self.without.is_empty() {
            out.push(("ohne", self.without.join(",")));
        }
        out
    }

    /// The code with the site's script, which keeps the height of the frame up to date. All of it stands in one element
    /// and on one line, because some editors make paragraphs of loose elements and line ends.
    pub fn script(&self) -> String {
        let attributes = self.attributes("");
        format!("<div>{}<ki-aktionsplan{attributes}>{}</ki-aktionsplan></div>\n", self.loader().trim_end(), self.link())
    }

    /// The code for content management systems that filter HTML: an ordinary element, which shows something only on
    /// pages that have the [loader](Snippet::loader) too.
    pub fn filtered(&self) -> String {
        format!("<div{}>{}</div>\n", self.attributes("data-"), self.link())
    }

    /// The line that loads the site's script. A site needs it once, in its template.
    pub fn loader(&self) -> String {
        format!("<script async src=\"{}embed.js\"></script>\n", escape(&self.root))
    }

    /// The settings as attributes, whose names begin with `prefix`. With a prefix the first one marks the element.
    fn attributes(&self, prefix: &str) -> String {
        let view = if prefix.is_empty() { parameter::VIEW } else { "ki-aktionsplan" };
        let mut attributes = vec![(view, self.view.clone())];
        if !self.lang.is_empty() {
            attributes.push(("sprache", self.lang.clone()));
        }
        attributes.extend(self.options());
        attributes.push(("hoehe", self.height.to_string()));
        attributes.into_iter().map(|(name, value)| format!(" {prefix}{name}=\"{}\"", escape(&value))).collect()
    }

    /// The link that stands in for the frame.
    fn link(&self) -> String {
        format!("<a href=\"{}\">{}</a>", escape(&self.page()), escape(&self.title))
    }

    /// The code without a script, for content management systems that permit none. Its height depends on the width of
    /// the window and not on the content.
    pub fn iframe(&self) -> String {
        format!("<div>{}{}</div>\n", self.plain_frame(), self.link())
    }

    /// The code for oEmbed. WordPress shows the quotation until the frame has reported its height, and drops what is
    /// not one of these two elements.
    pub fn quoted_frame(&self) -> String {
        format!("<blockquote>{}</blockquote>\n{}\n", self.link(), self.plain_frame())
    }

    /// Where the style is filtered out, the greater height holds, with which nothing is cut off.
    fn plain_frame(&self) -> String {
        let wide = self.height;
        let narrow = self.narrow.unwrap_or(wide * 8 / 5);
        // Between the two widths it changes evenly. Text needs more height on a phone, the map less.
        let (least, most, span) = (narrow.min(wide), narrow.max(wide), WIDE - NARROW);
        let (slope, shift) = ((most - least) * 100 / span, (most - least) * NARROW / span);
        let line = if narrow < wide {
            format!("{slope}vw + {}px", i64::from(narrow) - i64::from(shift))
        } else {
            format!("{}px - {slope}vw", narrow + shift)
        };
        format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{most}\" \
             style=\"height:clamp({least}px,{line},{most}px)\" frameborder=\"0\" loading=\"lazy\" \
             referrerpolicy=\"no-referrer\" allow=\"clipboard-write\" \
             sandbox=\"allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms\"></iframe>",
            escape(&self.frame()),
            escape(&self.title),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn snippet() -> Snippet {
        Snippet {
            root: "https://plan.example/ki/".into(),
            view: "massnahmen?feld=2.1&art=neu".into(),
            title: "Neu & \"gut\" <b>".into(),
            height: 480,
            ..Snippet::default()
        }
    }

    #[test]
    fn a_frame_has_its_query_and_what_is_asked_of_it() {
        assert_eq!(snippet().frame(), "https://plan.example/ki/e/massnahmen/?feld=2.1&art=neu");
        let asked = Snippet {
            colours: Colours::Dark,
            accent: Some("005ea8".into()),
            level: Some(3),
            without: vec!["titel", "rand"],
            ..snippet()
        };
        assert_eq!(
            asked.frame(),
            "https://plan.example/ki/e/massnahmen/?feld=2.1&art=neu#farben=dunkel&akzent=005ea8&ebene=3&ohne=titel,rand"
        );
    }

    #[test]
    fn a_question_reads_as_what_it_was_printed_from() {
        let asked = Snippet {
            colours: Colours::Light,
            accent: Some("c0ffee".into()),
            level: Some(2),
            without: vec!["quelle"],
            root: String::new(),
            height: 0,
            ..snippet()
        };
        assert_eq!(Snippet::parse(&asked.print()), asked);
        let bent = Snippet::parse("?ansicht=/karte/?land=BE&akzent=rot&ebene=9&farben=bunt&ohne=alles,rand&x=1");
        assert_eq!(bent, Snippet { view: "karte?land=BE".into(), without: vec!["rand"], ..Snippet::default() });
    }

    #[test]
    fn a_poor_accent_is_named_where_it_is_shown() {
        let of = |colours| Snippet { colours, accent: Some("1a3fa0".into()), ..snippet() };
        let pages = crate::theme::PAGE;
        assert_eq!(of(Colours::Auto).poor(pages).iter().map(|p| p.0).collect::<Vec<_>>(), ["dunkel"]);
        assert!(of(Colours::Light).poor(pages).is_empty() && snippet().poor(pages).is_empty());
    }

    #[test]
    fn what_is_copied_cannot_break_out_of_its_quotes() {
        for text in [snippet().script(), snippet().filtered(), snippet().iframe(), snippet().quoted_frame()] {
            assert!(
                text.contains("feld=2.1&amp;art=neu") && text.contains("Neu &amp; &quot;gut&quot; &lt;b&gt;"),
                "{text}"
            );
        }
        assert!(snippet().iframe().contains("title=\"Neu &amp; &quot;gut&quot; &lt;b&gt;\""));
        assert!(
            snippet().script().contains("<ki-aktionsplan ansicht=\"massnahmen?feld=2.1&amp;art=neu\" hoehe=\"480\">")
        );
    }

    #[test]
    fn each_text_stands_in_one_element() {
        for text in [snippet().script(), snippet().filtered(), snippet().iframe()] {
            assert!(text.starts_with("<div") && text.ends_with("</div>\n"), "{text}");
            assert!(text.matches("<div").count() == 1 && text.lines().count() == 1, "{text}");
        }
        assert!(
            snippet().filtered().starts_with(
                "<div data-ki-aktionsplan=\"massnahmen?feld=2.1&amp;art=neu\" data-hoehe=\"480\"><a href="
            )
        );
        assert!(!snippet().filtered().contains("script"));
        let dark = Snippet { colours: Colours::Dark, ..snippet() };
        assert!(dark.filtered().contains(" data-farben=\"dunkel\""));
        assert_eq!(snippet().loader(), "<script async src=\"https://plan.example/ki/embed.js\"></script>\n");
    }

    #[test]
    fn a_plain_frame_can_copy_and_has_a_height_for_phones() {
        let text = snippet().iframe();
        for part in
            [" allow=\"clipboard-write\"", " frameborder=\"0\"", " height=\"768\"", "clamp(480px,1081px - 78vw,768px)"]
        {
            assert!(text.contains(part), "{part}: {text}");
        }
        let known = Snippet { narrow: Some(500), ..snippet() };
        assert!(known.iframe().contains(" height=\"500\"") && known.iframe().contains("clamp(480px,"));
        let lower = Snippet { narrow: Some(90), ..snippet() };
        assert!(lower.iframe().contains(" height=\"480\" style=\"height:clamp(90px,105vw + -333px,480px)\""));
    }

    #[test]
    fn the_answer_for_editors_begins_with_a_quotation() {
        let text = snippet().quoted_frame();
        let link = "<blockquote><a href=\"https://plan.example/ki/massnahmen/?feld=2.1&amp;art=neu\">Neu &amp; ";
        assert!(text.starts_with(link) && text.contains("</a></blockquote>\n<iframe "), "{text}");
    }

    #[test]
    fn the_link_leads_to_a_page() {
        let page = |view: &str| Snippet { view: view.into(), ..snippet() }.page();
        assert_eq!(page("start"), "https://plan.example/ki/");
        assert_eq!(page("karte?land=BE"), "https://plan.example/ki/karte/?land=BE");
        assert_eq!(page("absatz/2.1-s1"), "https://plan.example/ki/zitieren/absatz/2.1-s1/");
    }
}
