//! German words for the map and the list of places.

use crate::text::MapTexts;

pub static MAPS: MapTexts = MapTexts {
    // Places
    layer: "Ebene",
    layer_centres: "KI-Kompetenzzentren",
    layer_universities: "Universitäten mit KI-Professuren",
    layer_computing: "Höchstleistungsrechner",
    land: "Bundesland",
    city: "Ort",
    centre: "Zentrum",
    origin: "Ortsangabe",
    publisher_says: "Plan",
    city_editorial: "Ort ergänzt von der Redaktion",
    places_one: "Eintrag",
    places_many: "Einträge",
    city_one: "Ort",
    cities_many: "Orten",
    places_in: "in",
    nothing_here: "Zu dieser Auswahl gibt es keinen Ort.",
    table: "Orte des Plans",
    outlines_credit: "Umrisse der Länder: Natural Earth (gemeinfrei). Lage der Orte: Ergänzung der Redaktion.",

    // The map
    label: "Karte von Deutschland mit den Orten, die der Plan nennt",
    legend: "Zeichen und Ebenen",
    number: "Zahl im Zeichen: Einträge dieser Art an diesem Ort",
    group: "Zeichen mit Rand: mehrere Orte, die nah beieinander liegen",
    moved: "Zeichen, die sich verdecken würden, sind etwas auseinandergerückt.",
    closer: "Näher",
    whole: "Ganz Deutschland",
    pan: "Ausschnitt verschieben",
    west: "nach Westen",
    north: "nach Norden",
    south: "nach Süden",
    east: "nach Osten",
    to_list: "Zur Liste der Orte",
    keys: "Auf der Karte führen die Pfeiltasten von Ort zu Ort; Enter öffnet ihn.",
    part_closer: "Ausschnitt: näher",
    no_layer: "Keine Ebene ist gewählt, deshalb ist die Karte leer.",
    all_layers: "Alle Ebenen zeigen",

    // What is said of a Land
    no_place: "ohne Ort im Plan",
    land_named: "{0} im Plan",
    land_ours: "Unsere Auswahl: Stellen, die das Bundesland, seine Orte oder deren Zentren und Rechner beim Namen nennen.",
    land_none: "Keine Stelle im Plan nennt das Bundesland, seine Orte oder deren Zentren und Rechner beim Namen. Die Universitäten stehen nur in der Liste der Orte.",
    names: "nennt",
};
