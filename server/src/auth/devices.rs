//! A browser's long name in a few words.

/// System first, then browser: "Firefox, Android". Unknown parts are left out.
pub(super) fn name(user_agent: &str) -> String {
    let has = |part: &str| user_agent.contains(part);
    let browser = if has("Edg") {
        "Edge"
    } else if has("Firefox/") {
        "Firefox"
    } else if has("SamsungBrowser") {
        "Samsung Internet"
    } else if has("Chrome/") || has("CriOS") {
        "Chrome"
    } else if has("Safari/") {
        "Safari"
    } else {
        ""
    };
    let system = if has("Android") {
        "Android"
    } else if has("iPhone") {
        "iPhone"
    } else if has("iPad") {
        "iPad"
    } else if has("Windows") {
        "Windows"
    } else if has("Mac OS") {
        "Mac"
    } else if has("Linux") {
        "Linux"
    } else {
        ""
    };
    match (browser, system) {
        ("", system) => system.to_owned(),
        (browser, "") => browser.to_owned(),
        (browser, system) => format!("{browser}, {system}"),
    }
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn a_device_is_named_in_two_words() {
        let cases = [
            (
                "Mozilla/5.0 (Linux; Android 10) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36",
                "Chrome, Android",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 14_5 like Mac OS X) Version/14.1 Safari/604.1",
                "Safari, iPhone",
            ),
            ("Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/128.0", "Firefox, Windows"),
            ("curl/8.0", ""),
        ];
        for (header, expected) in cases {
            assert_eq!(name(header), expected, "{header}");
        }
    }
}
