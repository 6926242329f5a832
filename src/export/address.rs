//! The address where the site will be hosted, if the build knows it. Only then can the site name itself to others.

use std::error::Error;
use std::fmt;

/// What is wrong with the address of a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressProblem {
    /// It does not begin with `https://` or `http://`.
    Scheme,
    /// It names no host.
    Host,
    /// It does not end with a slash.
    Slash,
    /// Its path has something that cannot be a folder, or that could break out of markup.
    Path,
}

/// A text that is not the address of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddressError {
    /// The text.
    pub address: String,
    /// What is wrong with it.
    pub problem: AddressProblem,
}

impl fmt::Display for AddressError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.problem {
            AddressProblem::Scheme => "does not begin with https:// or http://",
            AddressProblem::Host => "names no host",
            AddressProblem::Slash => "does not end with a slash",
            AddressProblem::Path => "has something in its path that is no folder",
        };
        write!(f, "SITE_ADDRESS: {:?} {what}; expected, say, https://plan.example.org/ki/", self.address)
    }
}

impl Error for AddressError {}

/// Checks the site's address: scheme, host, path, a trailing slash, and no characters that could break out of markup.
///
/// # Errors
/// Says what is wrong, and gives an example of a valid address.
pub fn address(text: &str) -> Result<&str, AddressError> {
    let wrong = |problem| Err(AddressError { address: text.to_owned(), problem });
    let Some(rest) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else {
        return wrong(AddressProblem::Scheme);
    };
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let (name, port) = host.split_once(':').unwrap_or((host, "0"));
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-.".contains(&b);
    if name.is_empty() || !name.bytes().all(plain) || port.parse::<u16>().is_err() {
        return wrong(AddressProblem::Host);
    }
    if !text.ends_with('/') || text.len() < "http://".len() + host.len() + 1 {
        return wrong(AddressProblem::Slash);
    }
    let bad = |b: u8| !(b.is_ascii_alphanumeric() || b"-._~/%".contains(&b));
    if path.bytes().any(bad) || path.contains("//") || path.starts_with('/') {
        return wrong(AddressProblem::Path);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::AddressProblem::{Host, Path, Scheme, Slash};
    use super::address;

    #[test]
    fn addresses_of_sites() {
        for good in ["https://plan.example/", "https://plan.example/ki/", "http://localhost:8080/a/b-c/"] {
            assert_eq!(address(good), Ok(good));
        }
    }

    #[test]
    fn anything_else_is_told_what_is_wrong_with_it() {
        for (bad, why) in [
            ("", Scheme),
            ("plan.example/", Scheme),
            ("ftp://plan.example/", Scheme),
            ("https:///", Host),
            ("https://plan example/", Host),
            ("https://user@plan.example/", Host),
            ("https://plan.example:port/", Host),
            ("https://plan.example", Slash),
            ("https://plan.example/ki", Slash),
            ("https://plan.example/?a/", Path),
            ("https://plan.example/#a/", Path),
            ("https://plan.example//ki/", Path),
            ("https://plan.example/\"><script>/", Path),
        ] {
            let error = address(bad).expect_err(bad);
            assert_eq!(error.problem, why, "{bad}");
            assert!(error.to_string().contains(&format!("{bad:?} ")), "{error}");
        }
    }
}
