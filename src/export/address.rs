//! The address where the site will be hosted, if the build knows it. Only then can the site name itself to others.

/// Checks the site's address: scheme, host, path, a trailing slash, and no characters that could break out of markup.
///
/// # Errors
/// Says what is wrong, and gives an example of a valid address.
pub fn address(text: &str) -> Result<&str, String> {
    let wrong = |what: &str| Err(format!("SITE_ADDRESS: {text:?} {what}; expected, say, https://plan.example.org/ki/"));
    let Some(rest) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else {
        return wrong("does not begin with https:// or http://");
    };
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let (name, port) = host.split_once(':').unwrap_or((host, "0"));
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-.".contains(&b);
    if name.is_empty() || !name.bytes().all(plain) || port.parse::<u16>().is_err() {
        return wrong("names no host");
    }
    if !text.ends_with('/') || text.len() < "http://".len() + host.len() + 1 {
        return wrong("does not end with a slash");
    }
    let bad = |b: u8| !(b.is_ascii_alphanumeric() || b"-._~/%".contains(&b));
    if path.bytes().any(bad) || path.contains("//") || path.starts_with('/') {
        return wrong("has something in its path that is no folder");
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
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
            ("", "does not begin"),
            ("plan.example/", "does not begin"),
            ("ftp://plan.example/", "does not begin"),
            ("https:///", "names no host"),
            ("https://plan example/", "names no host"),
            ("https://user@plan.example/", "names no host"),
            ("https://plan.example:port/", "names no host"),
            ("https://plan.example", "end with a slash"),
            ("https://plan.example/ki", "end with a slash"),
            ("https://plan.example/?a/", "no folder"),
            ("https://plan.example/#a/", "no folder"),
            ("https://plan.example//ki/", "no folder"),
            ("https://plan.example/\"><script>/", "no folder"),
        ] {
            let error = address(bad).expect_err(bad);
            assert!(error.contains(why), "{bad}: {error}");
        }
    }
}
