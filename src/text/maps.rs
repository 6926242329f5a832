//! The words of the map and of the list of places.

use super::part::part;

part! {
    /// The words of the map and of the list of places, in one language.
    maps: MapTexts
    words {
        // Places
        layer layer_centres layer_universities layer_computing land city centre origin publisher_says
        city_editorial places_one places_many city_one cities_many places_in nothing_here table outlines_credit
        // The map
        label legend number group moved closer whole pan west north south east to_list keys part_closer
        no_layer all_layers
        // What is said of a Land
        no_place land_named land_ours land_none names
    }
}
