//! The style sheets: token colours have enough contrast in both themes, every sheet is imported, and every class occurs
//! in a view. KERN's values come from its npm package, which `./dev` installs before the tests.
#![allow(clippy::unwrap_used)]

use aktionsplan::contrast::{self, LEAST_FOR_WORDS};
use std::{collections::BTreeMap, fs, path::Path};

type Tokens = BTreeMap<String, String>;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// The custom properties that a style sheet sets: name and value.
fn tokens(css: &str) -> Tokens {
    let mut all = Tokens::new();
    for declaration in css.split(['{', '}', ';']) {
        if let Some((name, value)) = declaration.trim().split_once(':').filter(|(name, _)| name.starts_with("--")) {
            all.entry(name.trim().into()).or_insert_with(|| value.trim().into());
        }
    }
    all
}

fn without_comments(css: &str) -> String {
    css.split("/*").enumerate().map(|(i, part)| if i == 0 { part } else { part.split_once("*/").unwrap().1 }).collect()
}

/// The tokens of the light and the dark theme; the dark one overrides the light one.
fn themes() -> [(&'static str, Tokens); 2] {
    let kern = tokens(&without_comments(&read("tools/node_modules/@kern-ux/native/dist/kern.css")));
    let own = without_comments(&read("style/tokens.css"));
    let (light, dark) = own.split_once("@media (prefers-color-scheme: dark)").unwrap();
    let light: Tokens = kern.into_iter().chain(tokens(light)).collect();
    let dark = light.clone().into_iter().chain(tokens(dark)).collect();
    [("light", light), ("dark", dark)]
}

fn luminance(tokens: &Tokens, name: &str) -> f64 {
    contrast::luminance(linear(tokens, name))
}

/// What a screen is told for an amount of light, both from 0 to 1: the reverse of [`contrast::linear`].
fn encode(light: f64) -> f64 {
    if light <= 0.003_130_8 { 12.92 * light } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 }
}

/// The luminance of `color-mix(in srgb, front share %, transparent)` on top of `back`.
fn mixed(tokens: &Tokens, front: &str, share: f64, back: &str) -> f64 {
    let (front, back) = (linear(tokens, front), linear(tokens, back));
    contrast::luminance(std::array::from_fn(|i| {
        contrast::linear(share * encode(front[i]) + (1.0 - share) * encode(back[i]))
    }))
}

/// The linear sRGB value of a token that resolves to an `oklch()` colour.
fn linear(tokens: &Tokens, name: &str) -> [f64; 3] {
    let mut value = tokens.get(name).unwrap_or_else(|| panic!("no token {name}")).as_str();
    while let Some(inner) = value.strip_prefix("var(") {
        value = &tokens[inner.trim_end_matches(')')];
    }
    let parts = value.strip_prefix("oklch(").unwrap_or_else(|| panic!("{name} is {value}")).trim_end_matches(')');
    let parts: Vec<f64> = parts.split_whitespace().map(|p| p.trim_end_matches('%').parse().unwrap()).collect();
    let (l, c, h) = (parts[0] / 100.0, parts[1], parts[2].to_radians());
    let (a, b) = (c * h.cos(), c * h.sin());
    // Converts Oklab to linear sRGB with the matrices of its author.
    let long = (l + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
    let middle = (l - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
    let short = (l - 0.089_484_177_5 * a - 1.291_485_548 * b).powi(3);
    let red = 4.076_741_662_1 * long - 3.307_711_591_3 * middle + 0.230_969_929_2 * short;
    let green = -1.268_438_004_6 * long + 2.609_757_401_1 * middle - 0.341_319_396_5 * short;
    let blue = -0.004_196_086_3 * long - 0.703_418_614_7 * middle + 1.707_614_701 * short;
    [red, green, blue].map(|x| x.clamp(0.0, 1.0))
}

/// The contrast of two tokens.
fn between(tokens: &Tokens, one: &str, other: &str) -> f64 {
    contrast::ratio(luminance(tokens, one), luminance(tokens, other))
}

fn expect(pairs: &[(&str, &str)], least: f64) {
    let mut low = vec![];
    for (theme, tokens) in themes() {
        for (front, back) in pairs {
            let found = between(&tokens, front, back);
            if found < least {
                low.push(format!("{theme}: {front} on {back} has {found:.2}, needs {least}"));
            }
        }
    }
    assert!(low.is_empty(), "{}", low.join("\n"));
}

/// Browsers re-evaluate `:has()` whenever something around it is hidden or drawn. On a page with a thousand cards, that
/// took longer than everything else that a key press causes. Print styles and the studio, which has few fields, may use
/// it.
#[test]
fn no_sheet_of_the_reading_pages_asks_what_an_element_contains() {
    let sheets = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("style")).unwrap();
    for sheet in sheets.map(|entry| entry.unwrap().file_name().into_string().unwrap()) {
        if !["print.css", "fact_sheet_print.css", "studio.css"].contains(&sheet.as_str()) {
            assert!(!without_comments(&read(&format!("style/{sheet}"))).contains(":has("), "{sheet}");
        }
    }
}

#[test]
fn the_conversion_knows_black_and_white() {
    let mut tokens = Tokens::new();
    tokens.insert("--white".into(), "oklch(100% 0 0)".into());
    tokens.insert("--black".into(), "oklch(0% 0 0)".into());
    assert!((between(&tokens, "--white", "--black") - 21.0).abs() < 0.01);
}

#[test]
#[ignore = "reads the npm packages of tools/: ./dev test installs them and runs it"]
fn words_are_readable_in_both_themes() {
    expect(
        &[
            ("--text", "--page"),
            ("--text", "--surface"),
            ("--text", "--sunken"),
            ("--text-muted", "--page"),
            ("--text-muted", "--surface"),
            ("--text-muted", "--sunken"),
            ("--accent", "--page"),
            ("--accent", "--surface"),
            ("--accent", "--sunken"),
            ("--accent", "--accent-soft"),
            ("--accent-strong", "--page"),
            ("--accent-strong", "--sunken"),
            ("--on-accent", "--accent"),
            ("--on-mark", "--mark"),
            ("--note", "--page"),
            ("--note", "--note-soft"),
            ("--text", "--note-soft"),
            ("--chart-text", "--page"),
            ("--chart-muted", "--page"),
            ("--map-on-mark", "--map-centre"),
            ("--map-on-mark", "--map-university"),
            ("--map-on-mark", "--map-computing"),
            ("--chapter-2", "--page"),
            ("--chapter-3", "--page"),
            ("--chapter-4", "--page"),
            ("--text", "--chapter-2-soft"),
            ("--text", "--chapter-3-soft"),
            ("--text", "--chapter-4-soft"),
            ("--text-muted", "--chapter-2-soft"),
            ("--text-muted", "--chapter-3-soft"),
            ("--text-muted", "--chapter-4-soft"),
            ("--note", "--chapter-2-soft"),
            ("--note", "--chapter-3-soft"),
            ("--note", "--chapter-4-soft"),
            ("--accent", "--chapter-2-soft"),
            ("--accent", "--chapter-3-soft"),
            ("--accent", "--chapter-4-soft"),
        ],
        LEAST_FOR_WORDS,
    );
}

/// Constants that stand for a token where no style sheet is read.
#[test]
#[ignore = "reads the npm packages of tools/: ./dev test installs them and runs it"]
fn the_theme_in_the_program_is_that_of_the_sheet() {
    let hex = |tokens: &Tokens, name: &str| -> String {
        linear(tokens, name).iter().map(|part| format!("{:02x}", (255.0 * encode(*part)).round() as u8)).collect()
    };
    let [light, dark] = themes().map(|(_, tokens)| tokens);
    assert_eq!(aktionsplan::theme::PAGE, [hex(&light, "--page"), hex(&dark, "--page")]);
}

/// The share of colour in the one `color-mix` of a sheet that begins so.
fn share(sheet: &str, beginning: &str) -> f64 {
    let css = read(sheet);
    let (_, after) =
        css.split_once(&format!("color-mix(in srgb, {beginning} ")).unwrap_or_else(|| panic!("{sheet}: {beginning}"));
    after.split_once('%').unwrap().0.parse::<f64>().unwrap() / 100.0
}

#[test]
#[ignore = "reads the npm packages of tools/: ./dev test installs them and runs it"]
fn words_on_a_tint_are_readable_in_both_themes() {
    let badge = share("style/badge.css", "currentcolor");
    const HEAT: f64 = 0.5;
    assert!(read("style/coverage.css").contains("var(--chapter) 50%"), "the strongest step is half of the colour");
    for (theme, tokens) in themes() {
        for back in ["--page", "--surface", "--sunken"] {
            for kind in ["--new", "--expansion", "--position", "--other"] {
                let found = contrast::ratio(luminance(&tokens, kind), mixed(&tokens, kind, badge, back));
                assert!(found >= LEAST_FOR_WORDS, "{theme}: {kind} on its tint over {back} has {found:.2}");
            }
        }
        // The strongest step of a count's colour.
        for chapter in ["--chapter-2", "--chapter-3", "--chapter-4"] {
            let found = contrast::ratio(luminance(&tokens, "--text"), mixed(&tokens, chapter, HEAT, "--page"));
            assert!(found >= LEAST_FOR_WORDS, "{theme}: a count on {chapter} has {found:.2}");
        }
    }
}

#[test]
#[ignore = "reads the npm packages of tools/: ./dev test installs them and runs it"]
fn shapes_are_told_from_the_page_in_both_themes() {
    expect(
        &[
            ("--focus", "--page"),
            ("--line-strong", "--page"),
            ("--chart-own", "--page"),
            ("--chart-second", "--page"),
            ("--chart-other", "--page"),
            ("--chart-line", "--page"),
            ("--map-centre", "--map-land"),
            ("--map-university", "--map-land"),
            ("--map-computing", "--map-land"),
        ],
        3.0,
    );
}

#[test]
fn every_sheet_is_imported_and_every_import_exists() {
    let index = read("style/index.css");
    let mut files: Vec<String> = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("style"))
        .unwrap()
        .map(|f| f.unwrap().file_name().into_string().unwrap())
        .filter(|f| f != "index.css")
        .collect();
    files.sort();
    let mut imported: Vec<String> =
        index.lines().filter_map(|l| Some(l.strip_prefix("@import \"")?.split_once('"')?.0.to_owned())).collect();
    imported.sort();
    assert_eq!(files, imported);
}

/// The class names in a style sheet.
fn classes(css: &str) -> Vec<String> {
    let css = without_comments(css);
    let mut all = vec![];
    for selector in css.split(['}', ';']).filter_map(|rule| Some(rule.rsplit_once('{')?.0)) {
        for piece in selector.split('.').skip(1) {
            let name: String = piece.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
            if name.starts_with(|c: char| c.is_ascii_lowercase()) {
                all.push(name);
            }
        }
    }
    all.sort();
    all.dedup();
    all
}

fn sources(folder: &Path, out: &mut String) {
    for entry in fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()) {
        if entry.is_dir() {
            sources(&entry, out);
        } else if entry.extension().is_some_and(|e| e == "rs") {
            *out += &fs::read_to_string(entry).unwrap();
        }
    }
}

#[test]
fn every_class_of_a_sheet_is_drawn_by_a_view() {
    let mut views = String::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/app"), &mut views);
    let index = read("style/index.css");
    let mut dead = vec![];
    for file in index.lines().filter_map(|l| Some(l.strip_prefix("@import \"")?.split_once('"')?.0)) {
        for class in classes(&read(&format!("style/{file}"))) {
            // Occurs in a view as a whole word, or is composed from a prefix: `drawing-{width}`.
            let prefix = class.rsplit_once('-').map(|(p, _)| format!("{p}-{{"));
            if !views.contains(&class) && !prefix.is_some_and(|p| views.contains(&p)) {
                dead.push(format!("{file}: .{class}"));
            }
        }
    }
    assert!(dead.is_empty(), "classes that no view draws: {}", dead.join(", "));
}

#[test]
fn cards_out_of_view_are_found_in_safari() {
    let css = without_comments(&read("style/measure_card.css"));
    let guarded = css.split_once("@supports not (font: -apple-system-body) {").unwrap();
    assert!(!guarded.0.contains("content-visibility") && guarded.1.contains("content-visibility"));
}
