//! Words in Leichte Sprache for the map and the list of places. A draft that no test group has read yet.

use crate::text::MapTexts;

pub static MAPS: MapTexts = MapTexts {
    // Places
    layer: "Gruppe",
    layer_centres: "KI-Kompetenz-Zentren",
    layer_universities: "Universitäten mit KI-Professuren",
    layer_computing: "Super-Computer",
    land: "Bundes-Land",
    city: "Ort",
    centre: "Zentrum",
    origin: "Woher wir den Ort wissen",
    publisher_says: "Steht im Plan",
    city_editorial: "Den Ort haben wir ergänzt",
    places_one: "Eintrag",
    places_many: "Einträge",
    city_one: "Ort",
    cities_many: "Orten",
    places_in: "in",
    nothing_here: "Zu dieser Auswahl gibt es keinen Ort.",
    table: "Orte aus dem Plan",
    outlines_credit: "Die Umrisse von den Bundes-Ländern sind von Natural Earth.\nAlle dürfen sie frei benutzen.\nDie Lage von den Orten haben wir ergänzt.",

    // The map
    label: "Karte von Deutschland mit den Orten aus dem Plan",
    legend: "Zeichen und Gruppen",
    number: "Zahl im Zeichen: so viele Einträge von dieser Gruppe",
    group: "Zeichen mit Rand: mehrere Orte nah beieinander",
    moved: "Manche Zeichen haben wir etwas verschoben.\nSo können Sie alle Zeichen sehen.",
    closer: "Größer zeigen",
    whole: "Ganz Deutschland zeigen",
    pan: "Karte verschieben",
    west: "nach Westen",
    north: "nach Norden",
    south: "nach Süden",
    east: "nach Osten",
    to_list: "Zur Liste mit den Orten",
    keys: "Auf der Tastatur: Mit den Pfeil-Tasten kommen Sie von Ort zu Ort.\nMit der Enter-Taste öffnen Sie einen Ort.",
    part_closer: "ein Teil von der Karte in groß",
    no_layer: "Sie haben keine Gruppe gewählt.\nDeshalb ist die Karte leer.",
    all_layers: "Alle Gruppen zeigen",

    // What is said of a Land
    no_place: "ohne Ort im Plan",
    land_named: "Das steht im Plan zu {0}",
    land_ours: "Diese Stellen haben wir ausgewählt.\nDort steht der Name vom Bundes-Land.\nOder ein Name von dort: ein Ort, ein Zentrum oder ein Super-Computer.",
    land_none: "Der Plan nennt das Bundes-Land nicht.\nEr nennt dort auch keinen Ort.\nAuch ein Zentrum oder einen Super-Computer nennt er dort nicht.\nDie Universitäten stehen nur in der Liste mit den Orten.",
    names: "nennt",
};
