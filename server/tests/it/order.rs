//! Text is compared by its bytes on every engine: finding words by their beginning depends on it.

use crate::app::is_postgres;

#[tokio::test]
async fn every_text_column_has_the_order_of_bytes_whatever_the_servers_language() {
    if !is_postgres() {
        return;
    }
    let url = std::env::var("PORCHLIGHT_TEST_POSTGRES").unwrap();
    let (client, connection) = tokio_postgres::connect(&url, tokio_postgres::NoTls).await.unwrap();
    let talking = tokio::spawn(connection);
    // A database whose own order is another: there `a` stands before `B`, and `ä` before `b`.
    let name = format!("ordered{}", std::process::id());
    let made =
        format!("CREATE DATABASE {name} TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'es-ES'");
    client.batch_execute(&made).await.expect("the server knows ICU orders");
    drop(client);
    talking.await.unwrap().unwrap();
    let other = url.replace("dbname=porchlight", &format!("dbname={name}"));
    let db = porchlight::db::Db::open(&porchlight::db::Place::Url(other.clone())).unwrap();
    porchlight::db::migrate::migrate(&db).await.unwrap();
    let (client, connection) =
        tokio_postgres::connect(&other, tokio_postgres::NoTls).await.unwrap();
    let talking = tokio::spawn(connection);
    let row = client.query_one("SELECT 'a' < 'B'", &[]).await.unwrap();
    assert!(row.get::<_, bool>(0), "the database has an order of its own");
    let wrong = client
        .query(
            "SELECT table_name, column_name FROM information_schema.columns \
              WHERE table_schema = 'public' AND data_type = 'text' \
                AND collation_name IS DISTINCT FROM 'C'",
            &[],
        )
        .await
        .unwrap();
    let wrong: Vec<String> = wrong
        .iter()
        .map(|row| format!("{}.{}", row.get::<_, &str>(0), row.get::<_, &str>(1)))
        .collect();
    assert_eq!(wrong, Vec::<String>::new());
    drop(client);
    talking.await.unwrap().unwrap();
}
