//! What several targets need: a place for a file that is read by its path.

use std::path::{Path, PathBuf};

/// In memory where the system has such a place: a run reads some thousand files a second.
fn folder() -> PathBuf {
    let memory = Path::new("/dev/shm");
    let above = if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() };
    above.join(format!("porchlight-fuzz-{}", std::process::id()))
}

/// Lets `look` see the bytes as a file of this name.
pub fn as_file(name: &str, bytes: &[u8], look: impl FnOnce(&Path)) {
    as_folder(&[(name, bytes)], look_at(name, look));
}

fn look_at(name: &str, look: impl FnOnce(&Path)) -> impl FnOnce(&Path) {
    let name = name.to_owned();
    move |folder| look(&folder.join(name))
}

/// Lets `look` see the files in a folder of their own.
pub fn as_folder(files: &[(&str, &[u8])], look: impl FnOnce(&Path)) {
    let folder = folder();
    // What is left of the input before must not be read with this one.
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    for (name, bytes) in files {
        std::fs::write(folder.join(name), bytes).expect("a file");
    }
    look(&folder);
    let _ = std::fs::remove_dir_all(&folder);
}

/// Text as it is read where only text can come: what is no UTF-8 is not looked at here.
pub fn text(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes).ok()
}
