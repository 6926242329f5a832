//! Two action fields side by side.

use aktionsplan::plan::{Plan, source};
use aktionsplan::query::{Finder, Pair, shared};
use aktionsplan::search::LazyIndex;
use aktionsplan::text::Lang;
use std::path::Path;

fn plan() -> &'static Plan {
    let data = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/data"));
    Box::leak(Box::new(source::load(data).expect("sound data")))
}

#[test]
fn a_pair_has_two_fields_whatever_the_address_says() {
    let plan = plan();
    let pair = |search| Pair::parse(search, plan).0;
    assert_eq!(pair(""), ["2.1", "3.1"]);
    assert_eq!(pair("?felder=4.2,2.3"), ["4.2", "2.3"]);
    assert_eq!(pair("?felder=3.1"), ["3.1", "2.1"]);
    assert_eq!(pair("?felder=9.9,3.1,3.1"), ["3.1", "2.1"]);
    for search in ["", "?felder=4.2,2.3"] {
        assert_eq!(Pair::parse(search, plan).print(plan).replace("%2C", ","), search);
    }
    assert_eq!(Pair(["2.1", "3.1"]).with(0, "3.1").0, ["3.1", "2.1"], "they change places");
    assert_eq!(Pair(["2.1", "3.1"]).with(1, "4.2").0, ["2.1", "4.2"]);
}

#[test]
fn what_both_have_comes_first_and_counts_are_those_of_the_list() {
    let plan = plan();
    let finder: &Finder =
        Box::leak(Box::new(Finder::new(plan, Lang::De.texts(), Box::leak(Box::new(LazyIndex::new(plan, Lang::De))))));
    let all = shared(finder, Pair(["2.1", "3.1"]));
    assert!(all.len() >= 4);
    for of in all {
        let parts: Vec<usize> = (of.options.iter())
            .map(|(_, counts)| match counts {
                [0, _] => 2,
                [_, 0] => 1,
                _ => 0,
            })
            .collect();
        assert!(parts.is_sorted(), "{}: {parts:?}", of.key);
        for (option, counts) in of.options {
            let counted = ["2.1", "3.1"].map(|field| {
                let measures = plan.field(field).expect("a field").measures.iter();
                let facet = aktionsplan::query::FACETS.iter().find(|facet| facet.key == of.key).expect("a facet");
                measures.filter(|measure| (facet.values)(measure).contains(&option.id)).count() as u32
            });
            assert_eq!(counts, counted, "{}: {}", of.key, option.id);
        }
    }
}
