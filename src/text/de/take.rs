//! German words of what can be taken away.

use crate::text::TakeTexts;

pub static TAKE: TakeTexts = TakeTexts {
    // Embeds
    embed: "Einbetten",
    embed_lead: "Jeden Teil des Plans auf eine andere Website holen: auswählen, anpassen, kopieren.",

    // Citations
    cite: "Zitieren",

    // Changes
    changes: "Änderungen",
    changes_lead: "Was sich an den Texten und Zahlen dieser Seite seit ihrer ersten Fassung geändert hat.",

    // Pictures and other downloads
    pictures: "Bilder",
    picture_licence: "Angaben aus dem Plan, eigene Darstellung, EUPL-1.2. Diese Darstellung ist unabhängig vom Ministerium; maßgeblich ist das Original.",
    picture_map: "Die Orte im KI-Aktionsplan",
    picture_centre: "Ort mit einem KI-Kompetenzzentrum",
    picture_other: "Ort mit einer Universität mit KI-Professuren oder einem Höchstleistungsrechner",
    picture_number: "Zahl der Einträge, wo es mehrere sind",
    card_fields: "Handlungsfelder",
    card_independent: "Unabhängige Darstellung, Stand {0}",

    // Press kit
    press_kit: "Pressemappe",
    press_kit_lead: "Bilder, Tabellen, Zitate und Bildbeschreibungen Ihrer Auswahl in einer Datei.",

    // Open data
    open_data: "Offene Daten",
};
