//! A part of the words: a struct of its own, made of the list of its names.

/// What is left of a language's words while the parts take theirs, one part after another.
pub(super) struct Stock<'w> {
    pub(super) words: &'w [&'static str],
    pub(super) lists: std::vec::IntoIter<Vec<String>>,
}

impl Stock<'_> {
    /// Takes the first `N` words; `None` if fewer are left.
    pub(super) fn words<const N: usize>(&mut self) -> Option<[&'static str; N]> {
        let (first, rest) = self.words.split_first_chunk()?;
        self.words = rest;
        Some(*first)
    }

    /// Takes the first list; `None` if none is left.
    pub(super) fn list(&mut self) -> Option<&'static [&'static str]> {
        Some(self.lists.next()?.into_iter().map(super::keep).collect::<Vec<_>>().leak())
    }
}

/// Makes the struct of a part: a field for each word, and one for each list of paragraphs. Outside it, a word is called
/// `part.word`.
macro_rules! part {
    (
        $(#[$doc:meta])* $part:ident: $Texts:ident
        words { $($name:ident)+ }
        $(lists { $($list:ident)+ })?
    ) => {
        $(#[$doc])*
        #[allow(missing_docs, reason = "the words are their own documentation")]
        pub struct $Texts {
            $(pub $name: &'static str,)+
            $($(pub $list: &'static [&'static str],)+)?
        }

        impl $Texts {
            /// The words with their names, in the order of the fields.
            #[cfg(feature = "build")]
            pub(super) fn named(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((concat!(stringify!($part), ".", stringify!($name)), self.$name)),+]
            }

            /// The lists with their names, in the order of the fields.
            #[cfg(feature = "build")]
            pub(super) fn lists(&self) -> Vec<(&'static str, &'static [&'static str])> {
                vec![$($((concat!(stringify!($part), ".", stringify!($list)), self.$list)),+)?]
            }

            /// Takes the words and lists of the part, in the order of the fields; `None` if there are too few.
            pub(super) fn from_words(stock: &mut super::part::Stock<'_>) -> Option<Self> {
                // All words are destructured at once: taking them field by field compiles to ten times as much code.
                let [$($name),+] = stock.words()?;
                $($(let $list = stock.list()?;)+)?
                Some(Self { $($name,)+ $($($list,)+)? })
            }
        }
    };
}

pub(super) use part;
