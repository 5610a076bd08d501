//! A file of settings.
#![no_main]

use std::path::Path;

use libfuzzer_sys::fuzz_target;
use porchlight::config::Config;
use reading::text;

fuzz_target!(|bytes: &[u8]| {
    let Some(file) = text(bytes) else { return };
    match Config::parse(Path::new("porchlight.toml"), file) {
        Ok(config) => {
            let _ = (config.is_https(), config.public_host());
            let again = config.clone().checked().expect("what was taken once is taken again");
            assert_eq!(again.public_address, config.public_address);
        }
        Err(fault) => assert!(!fault.to_string().is_empty()),
    }
});
