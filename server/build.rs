//! Lists every message file, so that a capability's words are compiled in by being in the folder.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=askama.toml");
    let root = env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?;
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    let mut files = Vec::new();
    for language in fs::read_dir(Path::new(&root).join("locales"))? {
        let language = language?.path();
        if !language.is_dir() {
            continue;
        }
        for file in fs::read_dir(&language)? {
            let file = file?.path();
            if file.extension().is_some_and(|ending| ending == "ftl") {
                files.push(file);
            }
        }
    }
    files.sort();
    let mut list = String::from("&[\n");
    for file in files {
        println!("cargo::rerun-if-changed={}", file.display());
        let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let language = file.parent().and_then(Path::file_name).unwrap_or_default();
        writeln!(
            list,
            "    Source {{ language: {:?}, file: {stem:?}, text: include_str!({:?}) }},",
            language.to_string_lossy(),
            file.to_string_lossy(),
        )
        .map_err(io::Error::other)?;
    }
    list.push_str("]\n");
    fs::write(Path::new(&out).join("locales.rs"), list)
}
