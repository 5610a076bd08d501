//! Telephone numbers and the like, as people write them.
#![no_main]

use kernel::arriving::{read_email, read_languages, read_phone};
use kernel::people::{CalledName, Email, Phone};
use kernel::resources::{read_email as directory_email, read_phones, read_url};
use libfuzzer_sys::fuzz_target;
use reading::text;

fuzz_target!(|bytes: &[u8]| {
    let Some(said) = text(bytes) else { return };
    if let Ok(phone) = Phone::parse(said) {
        let kept = phone.to_string();
        assert!(kept.bytes().all(|byte| byte.is_ascii_digit() || b"+x".contains(&byte)), "{kept}");
        assert_eq!(Phone::parse(&kept).as_ref(), Ok(&phone), "what is kept reads the same");
    }
    if let Ok(name) = CalledName::parse(said) {
        assert_eq!(CalledName::parse(name.as_str()).as_ref(), Ok(&name));
        assert!(!name.initials().is_empty());
    }
    if let Ok(email) = Email::parse(said) {
        assert_eq!(Email::parse(email.as_str()).as_ref(), Ok(&email));
    }
    let _ = (read_phone(said), read_email(said), read_languages(said));
    let _ = (read_phones(said), directory_email(said), read_url(said));
});
