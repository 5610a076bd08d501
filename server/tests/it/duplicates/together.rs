//! Two records become one, and two again.

use jiff::SignedDuration;
use kernel::ids::PersonId;
use porchlight::db::{One, Sql};
use porchlight::jobs::run_due;

use super::world::{World, snapshot};
use super::{BY, add, at, compare_all, made, put_together, send};
use crate::app::TestApp;
use crate::people::fill;
use crate::rows;

/// Everybody's row of a table, by the column that names them.
async fn named(app: &TestApp, table: &str, column: &str, person: PersonId) -> usize {
    let all = rows::ids(&app.app, app.cast(), table, column).await;
    all.into_iter().filter(|id| *id == person.uuid()).count()
}

#[tokio::test]
async fn everything_of_the_one_stands_with_the_other_and_the_old_address_leads_there() {
    let app = TestApp::new().await;
    rows::fill(&app.app, app.cast()).await;
    let (sam, jordan) = (app.cast().id("Sam"), app.cast().id("Jordan"));
    let tomasz = app.as_("Tomasz").await;
    let jordans = app.as_("Jordan").await;
    let reply = put_together(&tomasz, (sam, jordan), &[("name", "gone")]).await;
    let page = tomasz.get(&reply.see_other()).await.ok();
    page.says("Put together. You can take it apart again").says("Take apart again");
    page.says("Until then they were two records: Sam Riverside and Jordan Riverside.");
    for (table, column) in [
        ("people", "person_id"),
        ("people_words", "person_id"),
        ("person_keys", "person_id"),
        ("asks", "person_id"),
        ("relationships", "person_id"),
        ("facet_answers", "person_id"),
        ("ties", "subject_id"),
        ("ties", "holder_id"),
        ("sessions", "person_id"),
    ] {
        assert_eq!(named(&app, table, column, jordan).await, 0, "{table}.{column}");
    }
    // The name that was picked, and both names find the one record.
    tomasz.get(&at(sam, "")).await.ok().says("Jordan Riverside");
    let list = tomasz.get("/people").await.ok();
    assert_eq!(list.all("ul.people .name"), ["Jordan Riverside", "Lou Riverside"]);
    let again = [("called", "Sam Riverside"), ("role", "participant")];
    tomasz.post("/people/new", &again).await.says("An earlier name: the same");
    // The old address, its pages and its open forms lead to the one record, for whoever may open that.
    for rest in ["", "/reach", "/contacts"] {
        let next = tomasz.get(&at(jordan, rest)).await.see_other();
        assert_eq!(next.split('?').next().unwrap(), at(sam, rest));
    }
    let next = tomasz.get(&at(jordan, "")).await.see_other();
    tomasz.get(&next).await.ok().says("Jordan Riverside");
    let sent = tomasz.post(&at(jordan, "/reach"), &[("way", "text")]).await;
    assert_eq!((sent.status.as_u16(), sent.header("location")), (307, at(sam, "/reach")));
    let maya = app.as_("Maya").await;
    assert!(maya.get(&at(jordan, "")).await.see_other().starts_with(&at(sam, "")));
    for name in ["Eve", "Noor", "Lou"] {
        let closed = app.as_(name).await.get(&at(jordan, "")).await;
        assert_eq!(closed.status.as_u16(), 404, "{name}");
    }
    assert_eq!(app.as_elsewhere("Tomasz").await.get(&at(jordan, "")).await.status.as_u16(), 404);
    // Whoever was signed in as the one is signed in as the one record.
    assert_eq!(jordans.get("/you").await.see_other(), at(sam, ""));
    jordans.get(&at(sam, "")).await.ok().says("Jordan Riverside");
}

#[tokio::test]
async fn what_the_two_say_differently_is_picked_and_nothing_safe_is_guessed() {
    let app = TestApp::new().await;
    let tomasz = app.as_("Tomasz").await;
    let a = add(&app, app.cast(), "Robert Miller").await;
    let b = add(&app, app.cast(), "Bob Miller").await;
    fill(&tomasz, &at(a, "/reach"), &[("way", "call"), ("phone", "503 555 0101")])
        .await
        .see_other();
    fill(&tomasz, &at(b, "/reach"), &[("way", "text"), ("phone", "503 555 0102")])
        .await
        .see_other();
    let page = tomasz.get(&at(a, &format!("/merge?with={b}"))).await.ok();
    page.says("How can they be reached safely?").says_not("Which way to sign in stays?");
    let unsaid = send(&tomasz, a, &page, &[("name", "gone")]).await;
    assert_eq!(unsaid.status.as_u16(), 422);
    unsaid.says("Choose how they can be reached");
    assert_eq!(unsaid.attributes("[name=name][checked]", "value"), ["gone"]);
    let reply = send(&tomasz, a, &page, &[("name", "gone"), ("rules", "gone")]).await;
    made(&reply);
    tomasz.get(&at(a, "")).await.ok().says("Bob Miller").says("0102").says_not("0101");
}

#[tokio::test]
async fn an_undo_puts_back_what_was_and_leaves_what_somebody_did_since() {
    let app = TestApp::new().await;
    let tomasz = app.as_("Tomasz").await;
    let a = add(&app, app.cast(), "Robert Miller").await;
    let b = add(&app, app.cast(), "Bob Stone").await;
    let merge = made(&put_together(&tomasz, (a, b), &[("name", "kept")]).await);
    app.wait(SignedDuration::from_hours(1));
    fill(&tomasz, &at(a, "/reach"), &[("way", "text"), ("phone", "503 555 0177")])
        .await
        .see_other();
    fill(&tomasz, &at(a, "/name"), &[("called", "Robin Miller")]).await.see_other();
    let back = tomasz.post(&format!("{merge}/undo"), &[]).await.see_other();
    assert_eq!(back.split('?').next().unwrap(), at(b, ""));
    tomasz.get(&back).await.ok().says("Bob Stone").says("Taken apart");
    tomasz.get(&at(a, "")).await.ok().says("Robin Miller").says("0177");
    // Once is enough.
    let twice = tomasz.post(&format!("{merge}/undo"), &[]).await;
    assert_eq!(twice.status.as_u16(), 409);
    twice.says("taken apart already");
}

#[tokio::test]
async fn the_time_for_an_undo_ends_and_then_nothing_is_remembered() {
    let app = TestApp::new().await;
    let a = add(&app, app.cast(), "Robert Miller").await;
    let b = add(&app, app.cast(), "Bob Stone").await;
    let tomasz = app.as_("Tomasz").await;
    let merge = made(&put_together(&tomasz, (a, b), &[]).await);
    app.wait(SignedDuration::from_hours(24 * 30 + 2));
    while run_due(&app.app).await.unwrap() > 0 {}
    assert_eq!(rows::count(&app.app, app.cast(), "merge_rows").await, 0);
    let tomasz = app.as_("Tomasz").await;
    let late = tomasz.get(&merge).await.ok();
    late.says("The time in which this could be taken apart is over").says_not("Bob Stone");
    assert_eq!(tomasz.post(&format!("{merge}/undo"), &[]).await.status.as_u16(), 409);
    // The way from the old address stays.
    assert!(tomasz.get(&at(b, "")).await.see_other().starts_with(&at(a, "")));
}

#[tokio::test]
async fn a_chain_is_undone_from_its_end() {
    let app = TestApp::new().await;
    let tomasz = app.as_("Tomasz").await;
    let a = add(&app, app.cast(), "Ana One").await;
    let b = add(&app, app.cast(), "Bea Two").await;
    let c = add(&app, app.cast(), "Cleo Three").await;
    compare_all(&app).await;
    let before = snapshot(&app).await;
    let first = made(&put_together(&tomasz, (b, a), &[]).await);
    app.wait(SignedDuration::from_secs(5));
    let second = made(&put_together(&tomasz, (c, b), &[]).await);
    // Who was put together twice leads to the last.
    assert!(tomasz.get(&at(a, "")).await.see_other().starts_with(&at(c, "")));
    let early = tomasz.post(&format!("{first}/undo"), &[]).await;
    assert_eq!(early.status.as_u16(), 409);
    early.says("Take that apart first");
    assert!(early.attributes("main a", "href").contains(&second));
    tomasz.post(&format!("{second}/undo"), &[]).await.see_other();
    assert!(tomasz.get(&at(a, "")).await.see_other().starts_with(&at(b, "")));
    tomasz.post(&format!("{first}/undo"), &[]).await.see_other();
    compare_all(&app).await;
    assert_eq!(snapshot(&app).await, before);
}

#[tokio::test]
async fn of_two_who_do_it_at_once_one_does_it() {
    let app = TestApp::new().await;
    let a = add(&app, app.cast(), "Robert Miller").await;
    let b = add(&app, app.cast(), "Bob Miller").await;
    let (one, other) = (app.as_("Tomasz").await, app.as_("Tomasz").await);
    let there = one.get(&at(a, &format!("/merge?with={b}"))).await.ok();
    let turned = other.get(&at(b, &format!("/merge?with={a}"))).await.ok();
    let (first, second) = tokio::join!(send(&one, a, &there, &[]), send(&other, b, &turned, &[]));
    let done = [&first, &second].iter().filter(|reply| reply.status.as_u16() == 303).count();
    let merged = rows::count(&app.app, app.cast(), "merges").await;
    assert_eq!((done >= 1, merged), (true, 1), "{} {}", first.status, second.status);
    // The same again is answered and does nothing.
    let again = send(&one, a, &there, &[]).await;
    assert!(again.status.is_client_error() || again.status.is_redirection(), "{}", again.status);
    assert_eq!(rows::count(&app.app, app.cast(), "merges").await, 1);
    // And so for taking it apart.
    let merge = rows::ids(&app.app, app.cast(), "merges", "merge_id").await[0];
    let path = format!("/merges/{merge}/undo");
    let (first, second) = tokio::join!(one.post(&path, &[]), other.post(&path, &[]));
    let done = [&first, &second].iter().filter(|reply| reply.status.as_u16() == 303).count();
    assert_eq!(done, 1, "{} {}", first.status, second.status);
    one.get(&at(a, "")).await.ok();
    one.get(&at(b, "")).await.ok();
}

#[tokio::test]
async fn what_was_changed_while_the_page_was_open_is_looked_at_again() {
    let app = TestApp::new().await;
    let a = add(&app, app.cast(), "Robert Miller").await;
    let b = add(&app, app.cast(), "Bob Miller").await;
    let tomasz = app.as_("Tomasz").await;
    let page = tomasz.get(&at(a, &format!("/merge?with={b}"))).await.ok();
    fill(&tomasz, &at(b, "/name"), &[("called", "Bob Mills")]).await.see_other();
    let stale = send(&tomasz, a, &page, &[("name", "gone")]).await;
    assert_eq!(stale.status.as_u16(), 409);
    stale.says("Somebody changed one of the two a moment ago").says("Bob Mills");
    assert_eq!(stale.attributes("[name=name][checked]", "value"), ["gone"]);
    made(&send(&tomasz, a, &stale, &[("name", "gone")]).await);
}

const LATE: Sql<One> =
    Sql::one("UPDATE contacts SET person_id = $1 WHERE org_id = {org} AND contact_id = $2");

#[tokio::test]
async fn what_was_written_to_the_gone_record_in_the_meantime_is_gathered_and_undone_with_the_rest()
{
    let app = TestApp::new().await;
    let world = World::new(&app, 3).await;
    let tomasz = app.as_("Tomasz").await;
    let merge = made(&put_together(&tomasz, (world.a, world.b), &world.picks()).await);
    // A request that had begun before writes now.
    let by = BY.within(app.cast().org);
    let late = world.contact_of_nobody(&app).await;
    let mut tx = app.app.db().write().await.unwrap();
    tx.write_one(&LATE, &by, vec![world.b.into(), late.into()]).await.unwrap();
    tx.commit_bookkeeping("a test").await.unwrap();
    app.wait(SignedDuration::from_secs(61));
    while run_due(&app.app).await.unwrap() > 0 {}
    assert_eq!(named(&app, "contacts", "person_id", world.b).await, 0);
    tomasz.post(&format!("{merge}/undo"), &[]).await.see_other();
    assert!(named(&app, "contacts", "person_id", world.b).await > 0);
}

#[tokio::test]
async fn of_two_accounts_the_picked_one_signs_in_and_an_undo_brings_the_other_back_if_it_can() {
    let app = TestApp::new().await;
    let tomasz = app.as_("Tomasz").await;
    let a = add(&app, app.cast(), "Robert Miller").await;
    let b = add(&app, app.cast(), "Bob Stone").await;
    let world = World::of(a, b);
    world.account(&app, a, "a@example.org").await;
    world.account(&app, b, "b@example.org").await;
    let page = tomasz.get(&at(a, &format!("/merge?with={b}"))).await.ok();
    let unsaid = send(&tomasz, a, &page, &[]).await;
    assert_eq!(unsaid.status.as_u16(), 422);
    unsaid.says("Choose which way to sign in stays");
    let merge = made(&send(&tomasz, a, &page, &[("account", "gone")]).await);
    assert_eq!(named(&app, "accounts", "person_id", a).await, 1);
    assert_eq!(named(&app, "accounts", "person_id", b).await, 0);
    // In the meantime somebody else signs up with the address that was let go.
    let c = add(&app, app.cast(), "Cleo Three").await;
    world.account(&app, c, "a@example.org").await;
    let back = tomasz.post(&format!("{merge}/undo"), &[]).await.see_other();
    tomasz.get(&back).await.ok().says("One thing could not come back");
    assert_eq!(named(&app, "accounts", "person_id", b).await, 1);
    assert_eq!(named(&app, "accounts", "person_id", a).await, 0);
    assert_eq!(named(&app, "accounts", "person_id", c).await, 1);
}

/// Small worlds: two people with anything that can be kept of them.
#[tokio::test]
async fn together_and_apart_again_leaves_every_table_as_it_was() {
    let mut merged = 0;
    let mut refused = 0;
    for seed in 0..40 {
        let app = TestApp::new().await;
        let world = World::new(&app, seed).await;
        compare_all(&app).await;
        let tomasz = app.as_("Tomasz").await;
        let before = snapshot(&app).await;
        let page = tomasz.get(&at(world.a, &format!("/merge?with={}", world.b))).await.ok();
        let reply = send(&tomasz, world.a, &page, &world.picks()).await;
        if reply.status.as_u16() != 303 {
            assert!(page.words().contains("Not yet"), "world {seed}: {}", reply.words());
            assert_eq!(snapshot(&app).await, before, "world {seed} was refused");
            refused += 1;
            continue;
        }
        merged += 1;
        for (table, lines) in snapshot(&app).await {
            let theirs = world.b.uuid().simple().to_string();
            let left = lines.iter().filter(|line| line.contains(&theirs)).count();
            assert_eq!(left, 0, "world {seed}: {table} still names who is gone");
        }
        if seed % 2 == 0 {
            app.wait(SignedDuration::from_secs(70));
            while run_due(&app.app).await.unwrap() > 0 {}
        }
        tomasz.post(&format!("{}/undo", made(&reply)), &[]).await.see_other();
        compare_all(&app).await;
        let after = snapshot(&app).await;
        for (table, lines) in &before {
            assert_eq!(&after[table], lines, "world {seed}: {table}");
        }
    }
    assert!(merged >= 12 && refused >= 1, "{merged} merged, {refused} refused");
}
