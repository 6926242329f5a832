//! Reorders a list with as few moves as possible.

/// The moves that bring the items of `wanted` into that order within `order`, to be applied one after the other: each
/// puts an item before another one, or last. As many items as possible stay where they are, because browsers lay out
/// again what is moved. Items that are not in `wanted` may end up anywhere.
pub fn moves(order: &mut Vec<usize>, wanted: &[usize]) -> Vec<(usize, Option<usize>)> {
    let most = order.iter().max().map_or(0, |most| most + 1);
    let mut places = vec![usize::MAX; most];
    order.iter().enumerate().for_each(|(place, item)| places[*item] = place);
    let stays = longest_ascent(&wanted.iter().map(|item| places[*item]).collect::<Vec<_>>());
    let mut moves = vec![];
    // Goes backwards, so that the item which another is put before has its final place already.
    for (at, item) in wanted.iter().enumerate().rev() {
        if !stays[at] {
            let before = wanted.get(at + 1).copied();
            order.retain(|o| o != item);
            let place = before.and_then(|before| order.iter().position(|o| *o == before)).unwrap_or(order.len());
            order.insert(place, *item);
            moves.push((*item, before));
        }
    }
    moves
}

/// Marks the numbers that belong to a longest increasing subsequence.
fn longest_ascent(numbers: &[usize]) -> Vec<bool> {
    // `ends`: for each length, the subsequence of that length with the lowest end. `before`: the predecessor of each
    // number.
    let (mut ends, mut before): (Vec<usize>, Vec<Option<usize>>) = (vec![], vec![]);
    for (at, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| numbers[*end] < *number);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut stays = vec![false; numbers.len()];
    let mut at = ends.last().copied();
    while let Some(number) = at {
        stays[number] = true;
        at = before[number];
    }
    stays
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_stands_right_stays() {
        let mut order = vec![0, 1, 2, 3, 4];
        assert_eq!(moves(&mut order, &[0, 2, 4]), []);
        assert_eq!(moves(&mut order, &[4, 0, 2]), [(4, Some(0))]);
        assert_eq!(order, [4, 0, 1, 2, 3]);
        // Only the item at the front moves: the others are in order already.
        assert_eq!(moves(&mut order, &[0, 1, 2, 3, 4]), [(4, None)]);
        assert_eq!(order, [0, 1, 2, 3, 4]);
    }

    proptest! {
        #[test]
        fn moving_brings_any_list_into_any_order(
            order in Just((0..12).collect::<Vec<usize>>()).prop_shuffle(),
            wanted in Just((0..12).collect::<Vec<usize>>()).prop_shuffle(),
            length in 0..=12usize,
        ) {
            let wanted = &wanted[..length];
            let (mut told, mut list) = (order.clone(), order);
            for (item, before) in moves(&mut told, wanted) {
                list.retain(|i| *i != item);
                let at = before.map_or(list.len(), |before| list.iter().position(|i| *i == before).expect("in the list"));
                list.insert(at, item);
            }
            prop_assert_eq!(&list, &told);
            list.retain(|i| wanted.contains(i));
            prop_assert_eq!(list, wanted);
        }
    }
}
