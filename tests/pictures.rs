//! Pictures are complete, legible files, and exist for every chart and page. Needs `tools/node_modules`: ECharts draws
//! the charts, and packages supply the colours and the font.

mod common;

use aktionsplan::chart::CHARTS;
use aktionsplan::contrast::{LEAST_FOR_WORDS, contrast};
use aktionsplan::picture::{
    Colours, FontMetrics, Format, Picture, RenderContext, chart, chart_file, map, social_card, social_card_file,
};
use aktionsplan::{route::Route, text::Lang};
use common::plan;
use resvg::usvg::{self, roxmltree};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, sync::OnceLock};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
/// The smallest permitted font size of charts and map, in units of the picture.
const SHEET_SMALLEST: f32 = 13.0;
/// The smallest permitted font size of a social card, in its pixels: 6 pixels if the card is shown 300 wide. Only its
/// bottom line is that small.
const CARD_SMALLEST: f32 = 26.0;

fn node(args: &[&str]) -> String {
    let done = Command::new("node").args(args).current_dir(ROOT).output().expect("node");
    assert!(done.status.success(), "node {args:?}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).expect("text")
}

fn fonts() -> [Vec<u8>; 2] {
    ["400Regular/FiraSans_400Regular.ttf", "600SemiBold/FiraSans_600SemiBold.ttf"].map(|name| {
        let file = Path::new(ROOT).join("tools/node_modules/@expo-google-fonts/fira-sans").join(name);
        fs::read(&file).unwrap_or_else(|e| panic!("{}: {e}; ./dev installs it", file.display()))
    })
}

fn context() -> RenderContext<'static> {
    static MADE: OnceLock<(FontMetrics, Colours)> = OnceLock::new();
    let (fonts, colours) = MADE.get_or_init(|| {
        let [regular, semibold] = fonts();
        (
            FontMetrics::new(&regular, &semibold).expect("fonts"),
            Colours::parse(&node(&["tools/colours.mjs"])).expect("colours"),
        )
    });
    RenderContext { plan: plan(), t: Lang::De.texts(), fonts, colours }
}

/// The charts as drawn by ECharts.
fn drawings() -> &'static Value {
    static DRAWN: OnceLock<Value> = OnceLock::new();
    DRAWN.get_or_init(|| {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("pictures");
        let from = folder.join("charts");
        fs::create_dir_all(&from).expect("folder");
        for chart in CHARTS {
            let bundle = chart.bundle(plan(), Lang::De).to_string();
            fs::write(from.join(format!("{}.de.json", chart.id)), bundle).expect("file");
        }
        let (from, to) = (from.to_string_lossy(), folder.to_string_lossy());
        node(&["tools/charts/draw.mjs", &from, &to]);
        let drawn = fs::read_to_string(folder.join("charts.de.json")).expect("drawn");
        serde_json::from_str(&drawn).expect("JSON")
    })
}

fn sheets() -> Vec<(&'static str, Picture)> {
    let of_chart = |c: &'static aktionsplan::chart::Chart| {
        let drawing = drawings()[c.id]["wide"]["svg"].as_str().expect(c.id);
        (c.id, chart(c, drawing, context()).expect(c.id))
    };
    CHARTS.iter().map(of_chart).chain([("karte", map(context()))]).collect()
}

fn cards() -> Vec<(Route, Picture)> {
    let pages = Route::all(plan()).into_iter();
    pages.filter_map(|route| social_card(&route, context()).map(|picture| (route, picture))).collect()
}

fn options() -> usvg::Options<'static> {
    let mut options = usvg::Options { font_family: "Fira Sans".into(), ..usvg::Options::default() };
    fonts().into_iter().for_each(|font| options.fontdb_mut().load_font_data(font));
    options
}

/// Checks what must hold for any picture.
fn check(name: &str, picture: &Picture, smallest: f32) {
    let svg = &picture.svg;
    for bad in ["var(", "NaN", "inf\"", "style=", "<style", "<script", "href"] {
        assert!(!svg.contains(bad), "{name}: {bad}");
    }
    let document = roxmltree::Document::parse(svg).unwrap_or_else(|e| panic!("{name}: {e}"));
    let root = document.root_element();
    for tag in ["title", "desc"] {
        let text = root.children().find(|n| n.has_tag_name(tag)).and_then(|n| n.text());
        assert!(text.is_some_and(|t| !t.trim().is_empty()), "{name}: no {tag}");
    }
    let texts: Vec<_> = document.descendants().filter(|n| n.has_tag_name("text")).collect();
    assert!(!texts.is_empty(), "{name}: no words");
    for text in texts {
        let size: f32 = text.attribute("font-size").and_then(|s| s.parse().ok()).expect("a size");
        let words = text.text().unwrap_or_default();
        assert!(size >= smallest, "{name}: {size} for {words:?}");
        for c in words.chars() {
            assert!(context().fonts.has(c), "{name}: the font lacks {c:?} of {words:?}");
        }
    }
    let tree = usvg::Tree::from_str(svg, &options()).unwrap_or_else(|e| panic!("{name}: {e}"));
    let (width, height) = (picture.width as f32, picture.height as f32);
    assert_eq!((tree.size().width(), tree.size().height()), (width, height), "{name}");
    within(name, tree.root(), width, height);
}

/// Checks that every text, as it is drawn, is within the picture.
fn within(name: &str, group: &usvg::Group, width: f32, height: f32) {
    for node in group.children() {
        match node {
            usvg::Node::Group(group) => within(name, group, width, height),
            usvg::Node::Text(text) => {
                let words: String = text.chunks().iter().map(|c| c.text()).collect();
                let b = text.flattened().abs_bounding_box();
                let inside =
                    b.left() >= 8.0 && b.top() >= 8.0 && b.right() <= width - 8.0 && b.bottom() <= height - 8.0;
                assert!(inside, "{name}: {words:?} at {b:?} leaves {width} x {height}");
            }
            _ => {}
        }
    }
}

#[test]
fn every_chart_and_the_map_have_a_sheet() {
    let sheets = sheets();
    assert_eq!(sheets.len(), CHARTS.len() + 1);
    for (name, picture) in sheets {
        check(name, &picture, SHEET_SMALLEST);
        assert!(picture.svg.contains("EUPL-1.2") && picture.svg.contains("Quelle: "), "{name}");
        assert!(picture.svg.contains("7.\u{a0}November 2023"), "{name}: no date");
    }
}

#[test]
fn every_page_but_the_lost_one_has_a_card() {
    let cards = cards();
    assert_eq!(cards.len(), Route::all(plan()).len() - 1);
    let mut files = BTreeSet::new();
    for (route, picture) in cards {
        assert_eq!((picture.width, picture.height), (1200, 630), "{route:?}");
        check(&format!("{route:?}"), &picture, CARD_SMALLEST);
        assert!(files.insert(social_card_file(&route, Lang::De)), "{route:?}: the file of another page");
    }
}

#[test]
fn every_page_that_is_built_names_a_card_that_is_drawn() {
    let drawn: BTreeSet<_> = cards().iter().filter_map(|(route, _)| social_card_file(route, Lang::De)).collect();
    for route in Route::built(plan()) {
        match social_card_file(&route, Lang::De) {
            Some(file) => assert!(drawn.contains(&file), "{route:?}: {file}"),
            None => assert_eq!(route, Route::NotFound),
        }
    }
    assert_eq!(chart_file("haushalt", Lang::De, Format::Svg), "bilder/haushalt.de.svg");
}

#[test]
fn cards_say_what_the_plan_says() {
    let svg = |route: Route| social_card(&route, context()).expect("a card").svg;
    let measure = svg(Route::Measure("2.1-m2".into()));
    assert!(measure.contains(">2.1.2<") && measure.contains("61\u{a0}Mio.\u{a0}Euro pro Jahr"));
    assert!(!svg(Route::Measure("2.1-m1".into())).contains("Euro"), "an amount that the plan does not name");
    let budget = svg(Route::Budget);
    assert!(budget.contains(">483,3<") && budget.contains("Ist 2017 bis 2022") && budget.contains("Soll"));
    let field = plan().fields.iter().max_by_key(|field| field.measures.len()).expect("a field");
    let (of_field, many) = (Route::Field(field.id.clone()), field.measures.len());
    assert!(svg(of_field.clone()).contains(&format!("{many} Maßnahmen")));
    let full = ["chapter-2", "chapter-3", "chapter-4"].map(|name| context().colours.get(name));
    let count = |svg: &str| {
        roxmltree::Document::parse(svg)
            .expect("XML")
            .descendants()
            .filter(|n| {
                n.has_tag_name("rect")
                    && n.attribute("fill").is_some_and(|fill| full.contains(&fill))
                    && n.attribute("height") == Some("62")
            })
            .count()
    };
    assert_eq!(count(&svg(Route::Start)), plan().measures().count());
    assert_eq!(count(&svg(of_field)), many);
    assert_eq!(count(&measure), 1);
}

#[test]
fn words_of_cards_are_readable() {
    let colours = context().colours;
    let pairs = [
        ("chapter-2", "page"),
        ("chapter-3", "page"),
        ("chapter-4", "page"),
        ("page", "chapter-2"),
        ("page", "chapter-3"),
        ("page", "chapter-4"),
        ("chart-own", "page"),
        ("text", "page"),
        ("text-muted", "page"),
        ("accent", "page"),
        ("map-on-mark", "map-centre"),
        ("map-on-mark", "map-university"),
        ("map-on-mark", "map-computing"),
    ];
    for (front, back) in pairs {
        let [one, other] = [front, back].map(|name| colours.get(name).trim_start_matches('#'));
        let found = contrast(one, other).expect("colours");
        assert!(found >= LEAST_FOR_WORDS, "{front} on {back}: {found:.2}");
    }
}

#[test]
fn lines_break_at_spaces_and_stay_within() {
    use aktionsplan::picture::Weight;
    let fonts = context().fonts;
    let text =
        "Den gesellschaftlichen und wissenschaftlichen Nutzen von KI gezielt erschließen, 61\u{a0}Mio.\u{a0}Euro";
    for width in [300.0, 420.0, 700.0] {
        for lines in [fonts.lines(text, 30.0, Weight::Regular, width), fonts.even(text, 30.0, Weight::Regular, width)] {
            assert_eq!(lines.join(" "), text);
            for line in lines {
                assert!(fonts.width(&line, 30.0, Weight::Regular) <= width, "{line:?} in {width}");
            }
        }
    }
    assert!(fonts.lines("", 30.0, Weight::Regular, 300.0).is_empty());
    // A word wider than the line gets a line of its own, and does not cause an endless loop.
    assert_eq!(fonts.even("Wissenschaftsjournalismus", 60.0, Weight::Semibold, 100.0).len(), 1);
    let (size, lines) = fonts.fit(text, &[90.0, 30.0], 700.0, 100.0);
    assert_eq!((size, lines.len()), (30.0, 2));
}

/// Runs the program itself in a folder of its own; an independent library reads what it writes.
#[test]
fn files_are_the_same_again_and_can_be_read() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("pictures-files");
    _ = fs::remove_dir_all(&folder);
    let site = folder.join("site");
    fs::create_dir_all(&site).expect("folder");
    fs::write(site.join("charts.de.json"), drawings().to_string()).expect("charts");
    fs::write(site.join("colours.json"), node(&["tools/colours.mjs"])).expect("colours");
    fs::write(site.join("plan.de.json"), plan().json(Lang::De).expect("plan")).expect("plan");
    let fonts = Path::new(ROOT).join("tools/node_modules/@expo-google-fonts/fira-sans");
    let [one, other] = ["one", "other"].map(|name| folder.join(name));
    for out in [&one, &other] {
        let status = Command::new(env!("CARGO_BIN_EXE_pictures"))
            .arg(&site)
            .arg("de")
            .args([&fonts, out])
            .status()
            .expect("pictures");
        assert!(status.success());
    }
    let mut sum = 0;
    let mut sizes = vec![];
    for (name, scale) in [("bilder", 2), ("vorschau", 1)] {
        for file in fs::read_dir(one.join(name)).expect("folder") {
            let file = file.expect("file").path();
            let bytes = fs::read(&file).expect("bytes");
            let again = other.join(name).join(file.file_name().expect("a name"));
            assert_eq!(bytes, fs::read(again).expect("again"), "{}", file.display());
            if file.extension().is_some_and(|e| e == "png") {
                let (width, height) = decode(&bytes, &file);
                assert!(width.is_multiple_of(scale) && height > 100, "{}", file.display());
                if name == "vorschau" {
                    assert_eq!((width, height), (1200, 630), "{}", file.display());
                    assert!(bytes.len() < 60_000, "{}: {} bytes", file.display(), bytes.len());
                    (sum, _) = (sum + bytes.len(), sizes.push(bytes.len()));
                }
            }
        }
    }
    assert_eq!(sizes.len(), Route::all(plan()).len() - 1);
    println!("{} cards, {} bytes each", sizes.len(), sum / sizes.len());
}

/// Decodes a PNG, checks that it has more than a few colours, and returns its width and height.
fn decode(bytes: &[u8], file: &Path) -> (u32, u32) {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().expect("a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
    let info = reader.next_frame(&mut pixels).expect("pixels");
    // A sample of rows suffices to see that something is drawn; reading all pixels of all pictures would take a minute.
    let mut colours = BTreeSet::new();
    let row = info.line_size;
    let drawn = (0..info.height as usize).step_by(7).any(|y| {
        colours.extend(pixels[y * row..(y + 1) * row].chunks(3));
        colours.len() > 10
    });
    assert!(drawn, "{}: {} colours", file.display(), colours.len());
    (info.width, info.height)
}
