//! TLS to a PostgreSQL server: with a real server, a real certificate, and the wrong ones.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Command, Output};

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use tempfile::TempDir;

use crate::app::is_postgres;

/// The authority, and a certificate of it for `localhost`, as files the server can read.
fn certificates(folder: &Path) {
    let mut authority = CertificateParams::new(Vec::new()).unwrap();
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let authority = CertifiedIssuer::self_signed(authority, KeyPair::generate().unwrap()).unwrap();
    let key = KeyPair::generate().unwrap();
    let server = CertificateParams::new(vec!["localhost".to_owned()]).unwrap();
    let server = server.signed_by(&key, &authority).unwrap();
    fs::write(folder.join("authority.pem"), authority.pem()).unwrap();
    fs::write(folder.join("server.pem"), server.pem()).unwrap();
    fs::write(folder.join("server.key"), key.serialize_pem()).unwrap();
    // Who comes without TLS is turned away: whoever gets in was encrypted.
    fs::write(folder.join("hba"), "local all all trust\nhostssl all all 127.0.0.1/32 trust\n")
        .unwrap();
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).unwrap();
    fs::set_permissions(folder.join("server.key"), fs::Permissions::from_mode(0o600)).unwrap();
}

/// Runs a script beside a server that speaks TLS. `$1` is the program, `$at` the address of the
/// server but for its name and how it is trusted.
fn beside_a_server(folder: &TempDir, script: &str) -> Output {
    certificates(folder.path());
    let at = folder.path().display();
    let more = format!(
        "listen_addresses = '127.0.0.1'\nssl = on\nssl_cert_file = '{at}/server.pem'\n\
         ssl_key_file = '{at}/server.key'\nhba_file = '{at}/hba'"
    );
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    // The server refuses to run as root, and reads only a key of its own.
    let script = format!(
        "[ \"$(id -u)\" != 0 ] || chown \"$(id -un postgres 2>/dev/null || echo nobody)\" {at}/*\n\
         bin/postgres bash -c '\n\
           at=\"hostaddr=127.0.0.1 ${{PORCHLIGHT_TEST_POSTGRES#host=* }}\"\n\
           {script}\n\
         ' script \"$1\""
    );
    Command::new("bash")
        .args(["-c", &script, "script", env!("CARGO_BIN_EXE_porchlight")])
        .env("PORCHLIGHT_POSTGRES_MORE", more)
        .env_remove("SSL_CERT_FILE")
        .env_remove("PORCHLIGHT_DATABASE")
        .current_dir(root)
        .output()
        .expect("it starts")
}

fn said(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    format!("{}{}", text(&output.stdout), text(&output.stderr))
}

#[test]
fn a_server_proves_its_name_or_is_not_spoken_to() {
    if !is_postgres() {
        return; // There is no server to speak to.
    }
    let folder = tempfile::tempdir().unwrap();
    let authority = folder.path().join("authority.pem").display().to_string();
    let script = format!(
        "ask() {{ \"$1\" migrate --database \"$2 $at $3\" && echo \"in: $2 $3\" || echo \"out: $2 $3\"; }}\n\
         ask \"$1\" host=localhost sslmode=disable\n\
         ask \"$1\" host=localhost sslmode=prefer\n\
         ask \"$1\" host=localhost sslmode=require\n\
         export SSL_CERT_FILE={authority}\n\
         ask \"$1\" host=elsewhere.example sslmode=require\n\
         ask \"$1\" host=localhost sslmode=require; echo trusted"
    );
    let output = beside_a_server(&folder, &script);
    let said = said(&output);
    let told: Vec<&str> = said
        .lines()
        .filter(|line| ["in: ", "out: ", "trusted"].iter().any(|one| line.starts_with(one)))
        .collect();
    let wanted = [
        "out: host=localhost sslmode=disable",
        "in: host=localhost sslmode=prefer",
        "out: host=localhost sslmode=require",
        "out: host=elsewhere.example sslmode=require",
        "in: host=localhost sslmode=require",
        "trusted",
    ];
    assert_eq!(told, wanted, "{said}");
    for never in ["panicked", "BEGIN"] {
        assert!(!said.contains(never), "{said}");
    }
}
