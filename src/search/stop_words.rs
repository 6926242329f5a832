//! Stop words: words of a query that say nothing about what is looked for, folded and sorted.

/// German and English: articles, pronouns, prepositions, conjunctions, auxiliary verbs, and words of questions.
const WORDS: &[&str] = &[
    "a", "ab", "aber", "about", "all", "alle", "allem", "allen", "aller", "alles", "als", "also", "am", "an", "and",
    "andere", "anderen", "are", "auch", "auf", "aus", "bedeuten", "bedeutet", "bei", "beim", "bekommen", "bekommt",
    "bin", "bis", "brauche", "braucht", "by", "can", "da", "dabei", "dafuer", "damit", "dann", "darf", "das", "dass",
    "dazu", "dein", "dem", "den", "denn", "der", "deren", "des", "dessen", "did", "die", "dies", "diese", "diesem",
    "diesen", "dieser", "dieses", "do", "doch", "does", "dort", "du", "duerfen", "durch", "ein", "eine", "einem",
    "einen", "einer", "eines", "er", "erfahre", "erfahren", "erkennen", "es", "etwa", "etwas", "euch", "find", "finde",
    "finden", "for", "from", "fuer", "gab", "geben", "gegen", "gehen", "gehoeren", "gehoert", "geht", "gelten",
    "gemacht", "getan", "gibt", "gilt", "haben", "has", "hat", "hatte", "have", "heisst", "helfen", "her", "hier",
    "hilft", "how", "i", "ich", "ihr", "ihre", "ihrem", "ihren", "ihrer", "im", "in", "infos", "ins", "is", "ist",
    "it", "ja", "jede", "jeder", "jedes", "kann", "kein", "keine", "keinen", "koennen", "kommen", "kommt", "kriege",
    "kriegt", "laeuft", "machen", "macht", "man", "many", "me", "mehr", "mein", "mich", "mir", "mit", "much", "muss",
    "nach", "nicht", "noch", "nun", "nur", "ob", "oder", "of", "ohne", "on", "or", "over", "passiert", "plan",
    "planen", "planned", "plans", "plant", "please", "sagen", "sagt", "sagte", "sehr", "sein", "seine", "seinen",
    "seit", "show", "sich", "sie", "sind", "so", "soll", "sollen", "sollte", "sollten", "sowie", "stehen", "steht",
    "suche", "tell", "that", "the", "their", "there", "this", "to", "tun", "tut", "ueber", "um", "und", "uns", "unser",
    "unsere", "unter", "us", "viel", "viele", "vom", "von", "vor", "wann", "war", "waren", "warum", "was", "wegen",
    "welche", "welchem", "welchen", "welcher", "welches", "wem", "wen", "wenn", "wer", "werden", "were", "what",
    "when", "where", "which", "who", "why", "wie", "wieso", "wieviel", "will", "wir", "wird", "with", "wo", "wofuer",
    "woher", "wohin", "worum", "wuerde", "wurde", "wurden", "you", "zeig", "zeige", "zeigen", "zu", "zum", "zur",
    "zwischen",
];

/// Whether a folded word is a stop word.
pub fn says_nothing(word: &str) -> bool {
    WORDS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn words_are_sorted() {
        assert!(super::WORDS.is_sorted());
    }
}
