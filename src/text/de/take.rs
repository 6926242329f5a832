//! German words of what can be taken away.

use crate::text::TakeTexts;

pub static TAKE: TakeTexts = TakeTexts {
    // Embeds
    embed: "Einbetten",
    embed_title: "Den Plan auf Ihrer Website",
    embed_page: "Diese Seite einbetten",
    studio_noscript: "Auswahl und Vorschau brauchen JavaScript. Ohne JavaScript geht es so: Setzen Sie in der Adresse einer Seite „e/“ vor den Pfad, also „…/e/karte/“ statt „…/karte/“, und nehmen Sie diese Adresse als Quelle eines iframe.",
    studio_preview: "Vorschau",
    studio_width: "Breite der Vorschau",
    studio_weight: "Diese Vorschau: {size} in {files} Dateien, alle von dieser Website. Cookies: {cookies}. Anfragen an andere: keine.",
    studio_no_cookies: "keine",
    studio_foreign: "Diese Vorschau: {size} in {files} Dateien. Cookies: {cookies}. Anfragen an andere: {foreign}.",
    studio_code: "Zum Kopieren",
    studio_script: "Mit Script",
    studio_script_text: "Die Höhe passt immer. Steht unser Server still oder fehlt JavaScript, bleibt der Link.",
    studio_iframe: "Ohne Script",
    studio_iframe_text: "Für Redaktionssysteme, die kein Script zulassen. Die Höhe bleibt fest; was nicht passt, lässt sich im Rahmen scrollen.",
    studio_privacy: "Für Ihre Datenschutzerklärung",
    studio_privacy_text: "Ein Satz, der zu dieser Einbettung passt. Ob er für Ihre Seite genügt, entscheiden Sie.",
    studio_privacy_sentence: "Auf dieser Seite zeigen wir einen Teil von „KI-Aktionsplan zum Nachlesen“ in einem Rahmen (iframe). Ihr Browser ruft ihn von {host} ab; dabei erfährt dieser Server wie bei jedem Abruf Ihre IP-Adresse. Der Rahmen setzt keine Cookies, speichert nichts auf Ihrem Gerät und lädt nichts von Dritten.",
    studio_notes: "Hinweise für Redaktionssysteme",
    studio_note_csp_title: "Strenge Sicherheitsrichtlinie (CSP)",
    studio_note_csp: "Erlauben Sie in frame-src diese Website, für die Fassung mit Script auch in script-src. Mehr braucht es nicht: keine Ausnahme für Stile oder Inline-Scripte.",
    studio_note_gsb_title: "Government Site Builder (GSB)",
    studio_note_gsb: "Meist ist fremdes Script gesperrt. Nehmen Sie die Fassung ohne Script in einem Baustein für iframes oder HTML. Wer welche Bausteine nutzen darf, legt Ihre Administration fest.",
    studio_note_typo3_title: "TYPO3",
    studio_note_typo3: "Nehmen Sie das Inhaltselement „Reines HTML“. Ist die Content Security Policy von TYPO3 eingeschaltet, ergänzt die Administration frame-src (und script-src) in der Datei csp.yaml der Site.",
    studio_note_plain_title: "Eigenes HTML",
    studio_note_plain: "Statt des Elements ki-aktionsplan geht auch ein div mit dem Attribut data-ki-aktionsplan, das die Ansicht nennt; die übrigen Angaben heißen dann data-farben, data-akzent, data-ebene, data-ohne und data-hoehe.",
    studio_what: "Was soll zu sehen sein?",
    studio_view: "Inhalt",
    studio_query: "Auswahl oder Suche",
    studio_query_hint: "Was auf der Seite hinter dem Fragezeichen der Adresse steht, zum Beispiel feld=2.1 bei den Maßnahmen oder land=BE bei der Karte. Bleibt sonst leer.",
    studio_title: "Titel des Rahmens",
    studio_title_hint: "Vorleseprogramme sagen ihn an; ohne Rahmen steht er als Link da.",
    studio_title_missing: "Ohne Titel sagen Vorleseprogramme nur „Rahmen“. Bitte nennen Sie einen.",
    studio_pages: "Seiten",
    studio_charts: "Diagramme",
    studio_texts: "Kapitel und Handlungsfelder",
    studio_records: "Einzelne Absätze",
    studio_looks: "Wie soll es aussehen?",
    studio_colours: "Farben",
    studio_auto: "wie das Gerät der Lesenden",
    studio_light: "hell",
    studio_dark: "dunkel",
    studio_accent: "Eigene Akzentfarbe",
    studio_accent_colour: "Akzentfarbe",
    studio_accent_poor: "Diese Farbe hat zu wenig Kontrast {where}; nötig ist 4,5 : 1. Dort zeigt der Rahmen unsere eigene Farbe.",
    studio_on_light: "auf hellem Grund ({contrast} : 1)",
    studio_on_dark: "auf dunklem Grund ({contrast} : 1)",
    studio_level: "Ebene der ersten Überschrift",
    studio_level_own: "wie auf unserer Seite",
    studio_parts: "Zeigen",
    studio_part_title: "Überschrift",
    studio_part_source: "Quelle mit Link",
    studio_part_controls: "Bedienelemente",
    studio_part_border: "Rand",
    studio_copy: "Kopieren",
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
