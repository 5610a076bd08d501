//! Pages to look at: with `PEOPLE_SAMPLES` naming a folder, they are written there.

use super::{fill, pair, path};
use crate::app::{Client, Reply, TestApp};

async fn keep(client: &Client, folder: &str, name: &str, reply: Reply) {
    let mut text = reply.text.clone();
    for (css, attribute) in [("link[href^='/static']", "href"), ("use", "href")] {
        for address in reply.attributes(css, attribute) {
            let whole = address.split('#').next().unwrap_or_default().to_owned();
            let file = whole.trim_start_matches("/static/").to_owned();
            let asset = client.get(&whole).await;
            std::fs::create_dir_all(format!("{folder}/static")).unwrap();
            std::fs::write(format!("{folder}/static/{file}"), asset.text).unwrap();
        }
    }
    // A file may not use a picture of another file: put the sprite into the page.
    if let Some(address) = reply.attributes("use", "href").first() {
        let whole = address.split('#').next().unwrap_or_default().to_owned();
        let sprite = client.get(&whole).await.text;
        text = text.replace(&whole, "").replace("</body>", &format!("{sprite}</body>"));
    }
    text = text.replace("\"/static/", "\"static/");
    std::fs::write(format!("{folder}/{name}.html"), text).unwrap();
}

#[tokio::test]
async fn pages_can_be_looked_at() {
    let Ok(folder) = std::env::var("PEOPLE_SAMPLES") else {
        return;
    };
    let app = TestApp::new().await;
    pair(&app, "Maya", "Sam").await;
    let (sam, maya) = (app.as_("Sam").await, app.as_("Maya").await);
    let (tomasz, noor) = (app.as_("Tomasz").await, app.as_("Noor").await);
    let rules =
        [("way", "text"), ("way", "call"), ("phone", "555 555 0142"), ("when", "after 5 pm")];
    fill(&sam, &path(&app, "Sam", "/reach"), &rules).await.see_other();
    let said = [
        ("value", "grief"),
        ("value", "alcohol"),
        ("own_words", "Lost my brother."),
        ("may_be_shown", "yes"),
    ];
    fill(&sam, &path(&app, "Sam", "/facets/lived_experience"), &said).await.see_other();
    fill(&sam, &path(&app, "Sam", "/facets/pronouns"), &[("value", "they")]).await.see_other();
    let worker = [
        ("places", "8"),
        ("hours", "12"),
        ("taking", "yes"),
        ("mode", "phone"),
        ("time", "evenings"),
        ("introduction", "I grew up by the river.\nI like quiet walks."),
    ];
    fill(&maya, &path(&app, "Maya", "/worker"), &worker).await.see_other();
    let colleague = format!("/colleagues/{}", app.cast().id("Maya"));
    let pages = [
        ("list", &tomasz, "/people".to_owned()),
        ("none", &tomasz, "/people?q=zzz".to_owned()),
        ("colleagues", &tomasz, "/colleagues".to_owned()),
        ("colleague", &tomasz, colleague),
        ("access", &noor, "/access".to_owned()),
        ("add", &tomasz, "/people/new".to_owned()),
        ("person", &tomasz, path(&app, "Sam", "?saved=person-added")),
        ("own", &sam, path(&app, "Sam", "")),
        ("peer", &maya, path(&app, "Sam", "")),
        ("facets", &sam, path(&app, "Sam", "/facets")),
        ("facet", &sam, path(&app, "Sam", "/facets/lived_experience?walk=yes")),
        ("languages", &sam, path(&app, "Sam", "/facets/languages")),
        ("reach", &sam, path(&app, "Sam", "/reach?walk=yes")),
        ("profile", &sam, path(&app, "Maya", "/profile")),
        ("worker", &maya, path(&app, "Maya", "/worker")),
        ("roles", &tomasz, path(&app, "Maya", "/roles")),
        ("supervisor", &tomasz, path(&app, "Maya", "/supervisor")),
        ("who", &sam, "/who-can-see".to_owned()),
        ("who-staff", &tomasz, "/who-can-see".to_owned()),
        ("name", &sam, path(&app, "Sam", "/name?walk=yes")),
    ];
    for (name, client, at) in pages {
        let reply = client.get(&at).await.ok();
        keep(client, &folder, name, reply).await;
    }
    let reply =
        tomasz.post("/people/new", &[("called", "Sam riverside"), ("role", "participant")]).await;
    keep(&tomasz, &folder, "alike", reply).await;
    let reply = tomasz.post(&path(&app, "Jordan", "/invitation"), &[]).await;
    keep(&tomasz, &folder, "invitation", reply).await;
    let form = [("own_words", "Not the same"), ("mark", "old")];
    let reply = sam.post(&path(&app, "Sam", "/facets/lived_experience"), &form).await;
    keep(&sam, &folder, "conflict", reply).await;
}
