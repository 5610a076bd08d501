//! A database that something else holds.

use std::time::Duration;

use axum::http::StatusCode;
use jiff::SignedDuration;
use porchlight::app::App;
use porchlight::config::Config;
use porchlight::db::{Db, Place, migrate};
use porchlight::http;
use porchlight::moment::Moments;

use crate::app::{Client, NOW, place};
use crate::cast::{Cast, Home};

/// What holds the right to write, until it is let go.
enum Holder {
    Lite(rusqlite::Connection),
    Pg(tokio_postgres::Client),
}

impl Holder {
    async fn of(place: &Place) -> Self {
        match place {
            Place::Folder(folder) => {
                let file = rusqlite::Connection::open(folder.join("porchlight.db")).unwrap();
                file.execute_batch("BEGIN IMMEDIATE").unwrap();
                Self::Lite(file)
            }
            Place::Url(url) => {
                let (client, connection) =
                    tokio_postgres::connect(url, tokio_postgres::NoTls).await.unwrap();
                tokio::spawn(connection);
                // Reading goes on, as on the other engine.
                let hold = "BEGIN; LOCK TABLE sessions, migrations IN EXCLUSIVE MODE";
                client.batch_execute(hold).await.unwrap();
                Self::Pg(client)
            }
        }
    }

    async fn let_go(self) {
        match self {
            Self::Lite(file) => file.execute_batch("ROLLBACK").unwrap(),
            Self::Pg(client) => client.batch_execute("ROLLBACK").await.unwrap(),
        }
    }
}

#[tokio::test]
async fn pages_open_while_nothing_can_be_written_and_readiness_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let place = place(&folder).await;
    let db = Db::open(&place).unwrap();
    migrate::migrate(&db).await.unwrap();
    let moments = Moments::set_to(NOW.parse().unwrap());
    let app = App::new(db, moments.clone(), Config::default()).await.unwrap();
    let cast = Cast::found(&app, Home::Riverside).await;
    app.reload().await.unwrap();
    let mut maya = Client::of(http::router(&app));
    maya.token = Some(cast.sign_in(&app, "Maya").await);
    maya.get("/readyz").await.ok();
    // Long enough that the next page would write down when the session was used.
    moments.set(moments.now() + SignedDuration::from_mins(20));

    let holder = Holder::of(&place).await;
    maya.get("/my-people").await.ok().says("people");
    // What was found out within the last second still holds.
    let not_ready = until(&maya, StatusCode::SERVICE_UNAVAILABLE).await;
    assert!(not_ready.contains("takes no changes"), "{not_ready}");
    maya.get("/healthz").await.ok();

    holder.let_go().await;
    until(&maya, StatusCode::OK).await;
    maya.get("/my-people").await.ok();
}

/// Asks whether it is ready until it says this.
async fn until(client: &Client, status: StatusCode) -> String {
    for _ in 0..100 {
        let reply = client.get("/readyz").await;
        if reply.status == status {
            return reply.text;
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    panic!("readiness never said {status}");
}
