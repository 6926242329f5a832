//! Rules about verbs and cases, by lists of words and by endings.

use super::Rule;

const BECOME: &str = "wird werden wirst worden";
const SUBORDINATE: &str = "\
    dass weil obwohl sodass falls sofern indem nachdem bevor sobald solange wenn ob während sowie";
const SUBJUNCTIVE: &str = "\
    könnte könnten würde würden sollte sollten wäre wären hätte hätten müsste müssten dürfte dürften sei seien \
    habe möge mögen gäbe gäben käme kämen ginge gingen bräuchte bräuchten ließe ließen könne müsse solle wolle \
    werde dürfe gebe komme gehe wisse stehe gehöre";
const PAST: &str = "\
    wurde wurden kam kamen bekam bekamen ging stand standen entstand lag lagen sagte sagten machte machten \
    begann begannen startete starteten zeigte zeigten stieg stiegen wollte wollten konnte konnten musste mussten \
    durfte durften schrieb schrieben half halfen hieß hießen fand fanden nahm nahmen blieb blieben brachte \
    arbeitete arbeiteten";
const GENITIVE: &str = "\
    des dessen deren wessen wegen trotz meines deines seines ihres Ihres unseres eures keines jenes solches";
/// Articles that are a genitive behind a noun: "die Ziele der Forschung".
const FEMININE: &str = "der einer dieser jeder unserer ihrer Ihrer seiner aller";
/// Words that begin a sentence and are no nouns, with a dative or a new part of the sentence behind them.
const OPENERS: &str = "\
    In Bei Aus An Auf Mit Nach Von Zu Vor Seit Über Unter Neben Zwischen Ist Hat Soll Will Und Oder Aber Auch \
    Nur Denn Dann Dort Hier Reicht Wo Gehört";
const COUNTRIES: &str = "\
    Deutschland Europa Frankreich Großbritannien China Japan Indien Amerika Bayern Sachsen Berlin Italien";
const NEGATIONS: &str = "nicht nichts nie niemals niemand niemanden niemandem kein keine keinen keinem keiner ohne";
/// Prefixes that stand before the "ge" of a participle: "ausgegeben".
const SEPARABLE: &str = "\
    ab an auf aus bei dar durch ein fest her hin mit nach statt um vor weg weiter wieder zu zurück zusammen";
/// Prefixes of verbs whose participle has no "ge".
const INSEPARABLE: &str = "be er ver zer ent emp über unter";
/// Participles without "ge" that end like an infinitive.
const STRONG: &str = "\
    verboten beschlossen verloren entschieden betrieben bewiesen vergessen verglichen verstanden unterschrieben \
    beschrieben erhoben ergriffen empfohlen versprochen vertreten unternommen übernommen begonnen verbunden \
    erfunden";
/// Infinitives that look like a participle, which the future tense has.
const INFINITIVES: &str = "gehören gelten gewinnen genießen gestalten gefallen gelingen geschehen genügen gebrauchen";

/// Rules about a sentence.
pub fn sentence(
    text: &str,
    words: &[&str],
    no_participle: &mut impl FnMut(&str) -> bool,
    add: &mut impl FnMut(Rule, String),
) {
    for (list, rule) in [(SUBORDINATE, Rule::Subordinate), (SUBJUNCTIVE, Rule::Subjunctive), (PAST, Rule::Past)] {
        for (i, word) in words.iter().enumerate() {
            // "Der Stand": a capital within a sentence makes it a noun.
            if lists(list, word) || i == 0 && lists(list, &lower_first(word)) {
                add(rule, (*word).to_owned());
            }
        }
    }
    if let Some(verb) = words.iter().find(|word| lists(BECOME, &lower_first(word))) {
        for word in words.iter().filter(|word| is_participle(word) && !no_participle(word)) {
            add(Rule::Passive, format!("{verb} … {word}"));
        }
    }
    genitive(text, words, add);
    let negations: Vec<&str> = words.iter().filter(|word| lists(NEGATIONS, &lower_first(word))).copied().collect();
    if negations.len() > 1 {
        add(Rule::Negation, negations.join(" … "));
    } else if text.contains("nicht nur") {
        add(Rule::Negation, "nicht nur".to_owned());
    }
}

/// Whether one of the lists above has a word.
fn lists(list: &str, word: &str) -> bool {
    list.split(' ').any(|one| one == word)
}

/// A word as it stands within a sentence. Not `to_lowercase`: "SEI" is an abbreviation.
fn lower_first(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or(String::new(), |first| first.to_lowercase().chain(chars).collect())
}

fn genitive(text: &str, words: &[&str], add: &mut impl FnMut(Rule, String)) {
    for (i, word) in words.iter().enumerate() {
        let next = words.get(i + 1).copied().unwrap_or_default();
        // "Auf vielen Wegen": a capital within a sentence makes it a noun.
        let plain = lists(GENITIVE, word) || i == 0 && lists(GENITIVE, &lower_first(word));
        // "eines von ihnen" is no genitive, "dieses Jahr" neither.
        let one = *word == "eines" && !["von", "davon"].contains(&next);
        let this = ["dieses", "jedes", "Dieses", "Jedes"].contains(word)
            && next.starts_with(char::is_uppercase)
            && next.ends_with('s');
        if plain || one || this {
            add(Rule::Genitive, format!("{word} {next}").trim().to_owned());
        }
        // After a colon they begin a sentence too.
        let noun = word.starts_with(char::is_uppercase) && !lists(OPENERS, word);
        let list = text.contains(&format!("{word}, "));
        if noun && !list && lists(FEMININE, next) && words.len() > i + 2 {
            add(Rule::Genitive, format!("{word} {next} {}", words[i + 2]));
        }
        if word.strip_suffix('s').is_some_and(|name| lists(COUNTRIES, name)) {
            add(Rule::Genitive, (*word).to_owned());
        }
    }
}

fn is_participle(word: &str) -> bool {
    if !word.starts_with(char::is_lowercase) || lists(INFINITIVES, word) {
        return false;
    }
    let ends = |word: &str| word.ends_with('t') || word.ends_with("en");
    let with_ge = |word: &str| word.starts_with("ge") && word.chars().count() > 5 && ends(word);
    with_ge(word)
        || SEPARABLE.split(' ').any(|prefix| word.strip_prefix(prefix).is_some_and(with_ge))
        || INSEPARABLE.split(' ').any(|prefix| word.strip_prefix(prefix).is_some_and(|rest| rest.len() > 2))
            && word.ends_with('t')
        || word.ends_with("iert")
        || lists(STRONG, word)
}
