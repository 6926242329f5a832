//! English words for the map and the list of places.

use crate::text::MapTexts;

pub static MAPS: MapTexts = MapTexts {
    // Places
    layer: "Layer",
    layer_centres: "AI competence centres",
    layer_universities: "Universities with AI professorships",
    layer_computing: "Supercomputers",
    land: "Land (federal state)",
    city: "Place",
    centre: "Centre",
    origin: "Source of the location",
    publisher_says: "Plan",
    city_editorial: "Place added by the editors",
    places_one: "entry",
    places_many: "entries",
    city_one: "place",
    cities_many: "places",
    places_in: "in",
    nothing_here: "There is no place for this selection.",
    table: "Places in the plan",
    outlines_credit: "Outlines of the Länder (federal states): Natural Earth (public domain). Location of the places: added by the editors.",

    // The map
    label: "Map of Germany with the places that the plan names",
    legend: "Symbols and layers",
    number: "Number in the symbol: entries of this kind in this place",
    group: "Symbol with a border: several places that are close together",
    moved: "Symbols that would overlap have been moved apart a little.",
    closer: "Zoom in",
    whole: "Show all of Germany",
    pan: "Move the view",
    west: "Move west",
    north: "Move north",
    south: "Move south",
    east: "Move east",
    to_list: "To the list of places",
    keys: "On the map, the arrow keys lead from place to place; Enter opens one.",
    part_closer: "zoomed-in section",
    no_layer: "No layer is selected, so the map is empty.",
    all_layers: "Show all layers",

    // What is said of a Land
    no_place: "no place in the plan",
    land_named: "What the plan says about {0}",
    land_ours: "Our selection: passages that mention the Land, its places or their centres and computers by name.",
    land_none: "No passage in the plan mentions the Land, its places or their centres and computers by name. The universities appear only in the list of places.",
    names: "mentions",
};
