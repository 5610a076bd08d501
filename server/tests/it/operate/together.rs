//! Several programs that start on one empty database at once.

use std::thread;

use porchlight::db::{Db, migrate};

use crate::app::place;
use crate::running::{Running, fresh, run};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_schema_is_laid_once_however_many_begin() {
    for _ in 0..4 {
        let folder = tempfile::tempdir().unwrap();
        let place = place(&folder).await;
        let all: Vec<_> = (0..4)
            .map(|_| {
                let place = place.clone();
                tokio::spawn(async move { migrate::migrate(&Db::open(&place)?).await })
            })
            .collect();
        let mut applied = Vec::new();
        for one in all {
            let migrated = one.await.unwrap().unwrap();
            assert_eq!(migrated.to, migrate::newest());
            applied.extend(migrated.applied);
        }
        applied.sort_unstable();
        let mut known: Vec<_> = migrate::ALL.iter().map(|migration| migration.name).collect();
        known.sort_unstable();
        assert_eq!(applied, known, "each once, whoever did it");
    }
}

#[tokio::test]
async fn three_programs_start_at_once_on_an_empty_database() {
    for round in 0..3 {
        let folder = tempfile::tempdir().unwrap();
        let home = fresh(&folder, "home").await;
        let starting: Vec<_> = (0..3)
            .map(|number| {
                let (logs, home) = (folder.path().join(format!("log-{number}")), home.clone());
                std::fs::create_dir(&logs).unwrap();
                thread::spawn(move || {
                    Running::start(&logs, &["serve", &home[0], &home[1]], "error")
                })
            })
            .collect();
        for program in starting {
            let program =
                program.join().unwrap_or_else(|_| panic!("round {round}: one did not start"));
            let ready = program.ask("GET", "/readyz", "", "");
            assert!(ready.starts_with("HTTP/1.1 200"), "{ready}");
        }
        run(&["check", &home[0], &home[1]]).done();
    }
}
