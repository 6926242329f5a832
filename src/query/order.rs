//! How a list comes into another order with few steps.

/// The steps that bring `wanted` into its order within `order`, one after the other: each "this one before that one, or
/// last". As many as possible stay where they are, because browsers lay out anew what is moved. The others may stand
/// anywhere.
pub fn moves(order: &mut Vec<usize>, wanted: &[usize]) -> Vec<(usize, Option<usize>)> {
    let places: Vec<usize> =
        wanted.iter().map(|item| order.iter().position(|o| o == item).unwrap_or(usize::MAX)).collect();
    let stays = longest_ascent(&places);
    let mut moves = vec![];
    // From the last on: what an item is put before stands right already.
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

/// Which of these numbers belong to a longest ascending row of them.
fn longest_ascent(numbers: &[usize]) -> Vec<bool> {
    // For each number: how long the longest row is that begins with it.
    let mut lengths = vec![1; numbers.len()];
    for at in (0..numbers.len()).rev() {
        let later = at + 1..numbers.len();
        let longest = later.filter(|n| numbers[*n] > numbers[at]).map(|n| lengths[n]).max();
        lengths[at] += longest.unwrap_or(0);
    }
    let mut left = lengths.iter().copied().max().unwrap_or(0);
    let mut last = None;
    let pick = |(number, length): (&usize, usize)| {
        let picked = length == left && last.is_none_or(|last| *number > last);
        if picked {
            left -= 1;
            last = Some(*number);
        }
        picked
    };
    numbers.iter().zip(lengths).map(pick).collect()
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
        // Only the first has to go: the others follow each other already.
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
