//! The rules for Leichte Sprache, each with a line that breaks it and one that does not; and the words of the interface,
//! which keep them all.
#![allow(clippy::unwrap_used)]

mod common;

use aktionsplan::plan::interface_errors;
use aktionsplan::simple::{Checker, Exception, HardWord, Kind, Rule, SimpleLanguage, spellings};

/// A rule, the kind of text, a text that breaks it, and one that does not.
type Case = (Rule, Kind, &'static str, &'static str);

const CASES: &[Case] = &[
    (
        Rule::LongSentence,
        Kind::Text,
        "Das Ministerium will mit dem Geld in jedem Jahr viele neue Super-Computer kaufen.",
        "Das Ministerium will jedes Jahr Super-Computer kaufen.",
    ),
    (
        Rule::RatherLong,
        Kind::Text,
        "Das Geld ist für die Forschung zu KI in ganz Deutschland.",
        "Das Geld ist für die Forschung in ganz Deutschland.",
    ),
    (Rule::LongHeadline, Kind::Label, "So viel Geld gibt es für KI in jedem Jahr", "So viel Geld gibt es jedes Jahr"),
    (Rule::OneLineEach, Kind::Text, "Das ist KI. Das ist neu.", "Das ist KI.\nDas war am 7. November 2023."),
    (Rule::SentenceEnd, Kind::Text, "Das ist KI", "Das ist KI."),
    (Rule::Comma, Kind::Text, "KI ist neu, aber gut.", "Das sind Texte, Bilder und Musik."),
    (Rule::Comma, Kind::Text, "Das sind Firmen, die KI bauen und verkaufen.", "Das sind China, die USA und Indien."),
    (Rule::Comma, Kind::Text, "Es sind A, B, C, D und E.", "Es sind 17,4 Millionen Euro für A, B, C und D."),
    (Rule::Subordinate, Kind::Text, "Weil es neu ist: Das hilft.", "Es ist neu: Das hilft."),
    (Rule::Subordinate, Kind::Text, "Wenn es Geld gibt: Das hilft.", "Gibt es Geld? Das hilft."),
    (Rule::Passive, Kind::Text, "Die Daten werden gesammelt.", "Fach-Leute sammeln die Daten."),
    (Rule::Passive, Kind::Text, "Das Geld wird für KI ausgegeben.", "Das Ministerium wird Geld für KI ausgeben."),
    (Rule::Passive, Kind::Text, "Das wird vom Staat bezahlt.", "Das wird immer wichtiger."),
    (Rule::Passive, Kind::Text, "KI soll reguliert werden.", "Deutschland soll bekannt werden."),
    (Rule::Passive, Kind::Text, "Das wird beschlossen.", "Das wird gelten."),
    (Rule::Past, Kind::Text, "Es gab Geld und das half.", "Es gab Geld und das war gut."),
    (Rule::Genitive, Kind::Text, "Das Geld des Staates ist da.", "Das Geld vom Staat ist da."),
    (Rule::Genitive, Kind::Text, "Die Ziele der Forschung sind neu.", "In der Forschung gibt es neue Ziele."),
    (Rule::Genitive, Kind::Text, "Der Plan dieses Jahres ist neu.", "Der Plan ist dieses Jahr neu."),
    (Rule::Genitive, Kind::Text, "Deutschlands Plan ist neu.", "Der Plan von Deutschland ist neu."),
    (Rule::Genitive, Kind::Text, "Wegen KI gibt es Geld.", "Es geht auf neuen Wegen weiter."),
    (Rule::Genitive, Kind::Text, "Die Zahl eines Landes ist da.", "Das ist eines von 3 Ländern."),
    (Rule::Subjunctive, Kind::Text, "Das könnte gut sein.", "Vielleicht ist das gut."),
    (Rule::Negation, Kind::Text, "Das ist nicht ohne Gefahr.", "Das ist nicht sicher."),
    (Rule::Negation, Kind::Text, "Das ist nicht nur für Firmen.", "Das ist für alle."),
    (Rule::Sign, Kind::Text, "Das ist KI (neu).", "Das ist „KI (neu)“: Sehen Sie?"),
    (Rule::Percent, Kind::Text, "Es sind 15 Prozent.", "Es sind 15 von 100."),
    (Rule::Percent, Kind::Text, "Es sind 15 %.", "Es sind 15."),
    (Rule::Number, Kind::Text, "Es gibt drei Ziele.", "Es gibt 3 Ziele."),
    (Rule::Number, Kind::Text, "Es sind 17.400.000 Euro.", "Es sind 100.000 Euro."),
    (Rule::Number, Kind::Text, "Es sind 5000 Euro.", "Das war im Jahr 2023."),
    (Rule::Date, Kind::Text, "Das war am 07.11.2023.", "Das war am 7. November 2023."),
    (Rule::Date, Kind::Text, "Das ist ab Q4 so.", "Das ist ab Oktober so."),
    (Rule::Roman, Kind::Text, "Das ist Mission IV.", "Das ist Mission 4."),
    (Rule::Abbreviation, Kind::Text, "Das sind z.\u{a0}B. Firmen.", "Das sind zum Beispiel Firmen."),
    (Rule::Address, Kind::Text, "Hier kann man lesen.", "Hier können Sie lesen.\nMan spricht: Start-ap."),
    (Rule::Gender, Kind::Text, "Das sind Forscher:innen.", "Das sind Forscherinnen und Forscher."),
    (Rule::Gender, Kind::Text, "Das sind LehrerInnen.", "Das sind Fach-Leute."),
    (Rule::Hyphen, Kind::Text, "Das ist ein Rechen-zentrum.", "Das ist 28-mal so viel wie ein Start-up."),
    (Rule::LongWord, Kind::Text, "Das ist Rechenleistung.", "Das ist Rechen-Leistung."),
    (Rule::LongWord, Kind::Text, "Das sind Untersuchungen.", "Das sind Einrichtungen."),
];

fn lists() -> SimpleLanguage {
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    SimpleLanguage {
        hard: vec![HardWord {
            word: "Roboter".into(),
            forms: vec!["Robotern".into()],
            explanations: vec!["Roboter können sich bewegen.\nDas sind Maschinen.".into()],
        }],
        known: words(&["Musik"]),
        whole: words(&["Einrichtung"]),
        names: words(&["Forschungszentrum Jülich"]),
        not_participles: words(&["bekannt"]),
        exceptions: vec![Exception { sentence: "Das ist KI (alt).".into(), rule: Rule::Sign, why: "a name".into() }],
    }
}

fn rules(text: &str, kind: Kind) -> Vec<Rule> {
    Checker::new(&lists()).findings(text, kind).into_iter().map(|finding| finding.rule).collect()
}

#[test]
fn each_rule_finds_what_breaks_it_and_nothing_else() {
    for (rule, kind, breaks, keeps) in CASES {
        assert_eq!(rules(breaks, *kind), [*rule], "{breaks}");
        let found: Vec<Rule> = rules(keeps, *kind).into_iter().filter(|found| found == rule).collect();
        assert!(found.is_empty(), "{rule}: {keeps}");
    }
    for rule in Rule::ALL.iter().filter(|rule| ![Rule::Spelling, Rule::HardWord].contains(rule)) {
        assert!(CASES.iter().any(|(one, ..)| one == rule), "{rule} has no case");
    }
}

#[test]
fn each_rule_is_documented() {
    let page = include_str!("../docs/simple-language.md");
    for rule in Rule::ALL {
        assert!(page.contains(&format!("`{rule}`")), "{rule} is not in docs/simple-language.md");
    }
}

#[test]
fn an_excepted_sentence_may_break_its_rule_and_no_other() {
    assert!(rules("Das ist KI (alt).", Kind::Text).is_empty());
    assert_eq!(rules("Das ist KI (neu).", Kind::Text), [Rule::Sign]);
    assert_eq!(rules("Das ist KI (alt).\nDas ist KI", Kind::Text), [Rule::SentenceEnd]);
}

#[test]
fn names_and_quotations_are_a_word_each() {
    assert!(rules("Es gibt das Forschungszentrum Jülich.", Kind::Text).is_empty());
    assert_eq!(rules("Es gibt das Forschungszentrum Bonn.", Kind::Text), [Rule::LongWord]);
    assert!(rules("Der Satz ist: „Die Ziele des Plans (2023) sind neu, weil es KI gibt“.", Kind::Text).is_empty());
}

#[test]
fn a_hard_word_is_explained_on_its_page_or_by_a_term() {
    let lists = lists();
    let unexplained = |page: &[&str], with: &[&str], terms: &[&str]| {
        let page: Vec<(&str, &str)> = page.iter().map(|text| ("", *text)).collect();
        let found = Checker::new(&lists).unexplained(&page, with, terms);
        found.into_iter().map(|(_, finding)| finding.words).collect::<Vec<_>>()
    };
    assert_eq!(unexplained(&["Das sind Roboter."], &[], &[]), ["Roboter"]);
    assert_eq!(unexplained(&["Das ist für Robotern-Hallen."], &[], &[]), ["Roboter"]);
    // By the listed sentence or by one of its own, in another text of the page or in what is read with it.
    assert!(unexplained(&["Das sind Roboter.", "Roboter können sich bewegen."], &[], &[]).is_empty());
    assert!(unexplained(&["Das sind Roboter.\nEin Roboter ist eine Maschine."], &[], &[]).is_empty());
    assert!(unexplained(&["Das sind Roboter."], &["Diese Maschinen heißen: Roboter."], &[]).is_empty());
    assert!(unexplained(&["Das sind Roboter."], &[], &["Roboter"]).is_empty());
    // Words that nobody listed, but that look foreign or are abbreviations.
    assert_eq!(unexplained(&["Das ist Ethik, GPU und Musik."], &[], &[]), ["Ethik", "GPU"]);
    assert!(unexplained(&["Die GPU rechnet.\nEine GPU ist ein Computer-Teil."], &[], &[]).is_empty());
}

#[test]
fn a_word_is_written_one_way_in_all_texts() {
    let found = spellings(&["Ein Rechen-Zentrum.", "Kein Wort davon.", "Das Rechenzentrum."], &lists());
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].0, found[0].1.rule), (2, Rule::Spelling));
    assert!(found[0].1.to_string().contains("\"Rechenzentrum\" beside \"Rechen-Zentrum\""), "{}", found[0].1);
    assert!(spellings(&["Das Forschungszentrum Jülich.", "Ein Forschungs-Zentrum."], &lists()).is_empty());
}

#[test]
fn entries_that_no_text_needs_are_named() {
    let lists = lists();
    let checker = Checker::new(&lists);
    let text = "Das sind Einrichtungen.\nMan will bekannt werden.\nDas ist KI (alt).";
    checker.findings(text, Kind::Text);
    checker.unexplained(&[("", "Musik")], &[], &[]);
    let unused: Vec<&str> = checker.unused().into_iter().map(|(list, _)| list).collect();
    assert_eq!(unused, ["names", "hard"]);
}

#[test]
fn a_finding_says_rule_words_sentence_and_what_to_do() {
    let lists = lists();
    let found = Checker::new(&lists).findings("Das wird vom Staat bezahlt.", Kind::Text);
    assert_eq!(
        found[0].to_string(),
        "passive: \"wird … bezahlt\" in \"Das wird vom Staat bezahlt.\", expected who does it"
    );
}

#[test]
fn the_words_of_the_interface_keep_the_rules() {
    let found: Vec<String> = interface_errors(common::plan()).iter().map(ToString::to_string).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}
