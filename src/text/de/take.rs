//! German words of what can be taken away.

use crate::text::TakeTexts;

pub static TAKE: TakeTexts = TakeTexts {
    // Embeds
    embed: "Einbetten",
    embed_lead: "Jeden Teil des Plans auf eine andere Website holen: auswählen, anpassen, kopieren.",

    // Citations
    cite: "Zitieren",
    cite_place: "Stelle im Original",
    cite_wording: "Wortlaut",
    cite_ours: "Worte der Redaktion, nicht die des Plans. Maßgeblich ist das Original.",
    cite_printed: "Fußnote des Plans, wie gedruckt.",
    cite_state: "Stand der Daten",
    cite_page: "Steht auf der Seite",
    cite_link: "Link zum Zitieren",
    cite_plain: "Quellenangabe",
    cite_fill: "Ohne JavaScript kennt diese Seite weder ihre eigene Adresse noch das Datum: Setzen Sie für „…/“ den Anfang der Adresse ein und für „JJJJ-MM-TT“ den Tag Ihres Abrufs.",
    cite_note: "Der Link enthält ein Kennzeichen der Fassung. Wenn sich der Text später ändert, zeigt die Seite über diesen Link, was sich geändert hat.",
    footnote_to: "zu",
    own_words: "in eigenen Worten der Redaktion",
    cited_as_printed: "Wiedergegeben nach",
    share: "Teilen",
    shared: "Geteilt.",
    copy_by_hand: "Der Browser lässt das Kopieren nicht zu. Der Text ist schon markiert: Kopieren Sie ihn mit Strg\u{a0}+\u{a0}C (Mac: ⌘\u{a0}C), auf dem Handy über langes Drücken.",
    close: "Schließen",
    cited_same: "Dieser Text ist unverändert: Es ist die zitierte Fassung.",
    cited_changed: "Dieser Text hat sich geändert. Die zitierte Fassung galt bis zum {date}. Durchgestrichen ist, was wegfiel; unterstrichen, was dazukam.",
    cited_unknown: "Die zitierte Fassung dieses Textes ist nicht mehr bekannt. Hier steht der heutige Text.",
    cited_gone: "Die zitierte Stelle gibt es auf dieser Seite nicht mehr.",
    cited_removed: "entfernt:",
    cited_added: "neu:",

    // Changes
    changes: "Änderungen",
    changes_lead: "Was sich an den Texten und Zahlen dieser Seite seit ihrer ersten Fassung geändert hat.",
    changes_feed: "Änderungen abonnieren (Atom-Feed)",
    piece_new: "neu",
    piece_gone: "entfernt",
    piece_one: "Stelle geändert",
    piece_many: "Stellen geändert",

    // Pictures and other downloads
    pictures: "Bilder",

    // Press kit
    press_kit: "Pressemappe",
    press_kit_lead: "Bilder, Tabellen, Zitate und Bildbeschreibungen Ihrer Auswahl in einer Datei.",

    // Open data
    open_data: "Offene Daten",
};
