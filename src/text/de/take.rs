//! German words of what can be taken away.

use crate::text::TakeTexts;

pub static TAKE: TakeTexts = TakeTexts {
    // Embeds
    embed: "Einbetten",
    embed_title: "Den Plan auf Ihrer Website",
    embed_page: "Diese Seite einbetten",
    frame_note: "Unabhängige Darstellung in eigenen Worten; maßgeblich ist das Original.",
    frame_link: "Auf der Seite ansehen",
    frame_tabs: "(Links öffnen einen neuen Tab)",
    embed_lead: "Jeden Teil des Plans auf eine andere Website holen: auswählen, anpassen, kopieren.",

    // Citations
    cite: "Zitieren",

    // Changes
    changes: "Änderungen",
    changes_lead: "Was sich an den Texten und Zahlen dieser Seite seit ihrer ersten Fassung geändert hat.",

    // Pictures and other downloads
    pictures: "Bilder",

    // Press kit
    press_kit: "Pressemappe",
    press_kit_lead: "Bilder, Tabellen, Zitate und Bildbeschreibungen Ihrer Auswahl in einer Datei.",

    // Open data
    open_data: "Offene Daten",
};
