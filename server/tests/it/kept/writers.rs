//! People who write until the program is gone.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::time::Duration;

use uuid::Uuid;

use super::Chance;
use crate::running::rest;

/// Longer than any answer takes.
const PATIENCE: Duration = Duration::from_secs(40);

/// A change that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Did {
    /// An entry with this id, which the form named.
    Contact(Uuid),
    /// The same entry taken back.
    Undo(Uuid),
    /// Somebody added under a name that nobody else has.
    Person(String),
    /// What that person asks for, in words that nobody else uses.
    Ask(String),
}

/// A change, and whether the program said that it is kept.
#[derive(Debug, Clone)]
pub struct Said {
    pub did: Did,
    pub is_acknowledged: bool,
}

pub struct Writer {
    at: SocketAddr,
    number: u64,
    seed: u64,
    chance: Chance,
    /// Where a fault is awaited: until when one goes on, whatever the answers are.
    until: Option<Arc<AtomicBool>>,
}

/// A change that was answered: with a page that says it is kept, or with one that says it is not.
enum Answered {
    Kept(String),
    Refused,
}

impl Writer {
    pub fn new(at: SocketAddr, number: u64, seed: u64) -> Self {
        Self { at, number, seed, chance: Chance::new(seed), until: None }
    }

    /// A refusal does not end this one: the next try may be kept.
    pub fn patient(self, until: &Arc<AtomicBool>) -> Self {
        Self { until: Some(Arc::clone(until)), ..self }
    }

    fn is_over(&self) -> bool {
        self.until.as_ref().is_some_and(|until| until.load(Ordering::Relaxed))
    }

    /// Whether there is another try, after a short rest.
    fn rests(&self) -> Option<()> {
        if self.until.is_none() || self.is_over() {
            return None;
        }
        rest();
        Some(())
    }

    /// Ends when the program does not answer any more.
    pub fn write_until_it_ends(&mut self, tell: &Sender<Said>) {
        let role = if self.number < 3 { "peer_worker" } else { "coordinator" };
        let Some(token) = self.sign_in(role) else { return };
        let mut turn = 0;
        loop {
            turn += 1;
            let goes_on = match role {
                "peer_worker" => self.entry(&token, tell),
                _ => self.newcomer(&token, turn, tell),
            };
            if (goes_on.is_none() && self.rests().is_none()) || self.is_over() {
                return;
            }
        }
    }

    fn sign_in(&self, role: &str) -> Option<String> {
        let answer = self.post("/practice/door", "", &format!("as={role}"))?;
        let after = answer.split("porchlight=").nth(1)?;
        Some(after.split(';').next()?.to_owned())
    }

    /// An entry; at times sent twice, at times taken back.
    fn entry(&mut self, token: &str, tell: &Sender<Said>) -> Option<()> {
        let list = self.ask("GET", "/my-people", token, "")?;
        let people: Vec<&str> =
            list.split("/my-people?note=").skip(1).filter_map(|part| part.get(..36)).collect();
        let place = self.chance.below(u64::try_from(people.len().max(1)).ok()?);
        let person = people.get(usize::try_from(place).ok()?)?;
        let id = Uuid::now_v7();
        let form = format!(
            "contact_id={id}&how=phone&minutes=15&note=Kept+{id}&asked_shared=1&extra=shared"
        );
        let path = format!("/people/{person}/contacts");
        if let Answered::Refused = self.change(token, &path, &form, Did::Contact(id), tell)? {
            return self.rests();
        }
        if self.chance.below(3) == 0 {
            // The same once more, as a phone sends it that got no answer.
            self.change(token, &path, &form, Did::Contact(id), tell)?;
        }
        if self.chance.below(4) == 0 {
            self.change(token, &format!("/contacts/{id}/undo"), "", Did::Undo(id), tell)?;
        }
        Some(())
    }

    /// Somebody new, and at times what they ask for.
    fn newcomer(&mut self, token: &str, turn: u64, tell: &Sender<Said>) -> Option<()> {
        let called = format!("Kept {}-{}-{turn}", self.seed, self.number);
        let form = format!("called={}&role=participant&anyway=yes", called.replace(' ', "+"));
        let answered =
            self.change(token, "/people/new", &form, Did::Person(called.clone()), tell)?;
        let Answered::Kept(answer) = answered else { return self.rests() };
        if self.chance.below(2) == 0 {
            let person = answer.split("/people/").nth(1)?.get(..36)?.to_owned();
            let form = format!("hopes={}", called.replace(' ', "+"));
            self.change(token, &format!("/people/{person}/ask"), &form, Did::Ask(called), tell)?;
        }
        Some(())
    }

    /// Sends a change and tells whether it was acknowledged: by the answer that leads to the next page.
    fn change(
        &self,
        token: &str,
        path: &str,
        form: &str,
        did: Did,
        tell: &Sender<Said>,
    ) -> Option<Answered> {
        let answer = self.post(path, token, form);
        let is_acknowledged = match &answer {
            Some(answer) if answer.starts_with("HTTP/1.1 303") => true,
            Some(answer) if self.until.is_some() && answer.starts_with("HTTP/1.1 503") => false,
            Some(answer) => panic!("{path} was answered with {}", &answer[..answer.len().min(300)]),
            None => false,
        };
        let _ = tell.send(Said { did, is_acknowledged });
        answer
            .map(|answer| if is_acknowledged { Answered::Kept(answer) } else { Answered::Refused })
    }

    fn post(&self, path: &str, token: &str, form: &str) -> Option<String> {
        self.ask("POST", path, token, form)
    }

    /// The answer as far as it came; none where the program is gone.
    fn ask(&self, method: &str, path: &str, token: &str, body: &str) -> Option<String> {
        let mut stream = TcpStream::connect(self.at).ok()?;
        stream.set_read_timeout(Some(PATIENCE)).ok()?;
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\nsec-fetch-site: same-origin\r\n\
             cookie: porchlight={token}\r\ncontent-type: application/x-www-form-urlencoded\r\n\
             content-length: {}\r\n\r\n{body}",
            self.at,
            body.len()
        );
        stream.write_all(request.as_bytes()).ok()?;
        let mut answer = Vec::new();
        // Killed in the midst of an answer: what came of it counts, if it says what it is.
        let read = stream.read_to_end(&mut answer);
        let text = String::from_utf8_lossy(&answer).into_owned();
        let has_head = text.contains("\r\n\r\n");
        (has_head && (read.is_ok() || text.starts_with("HTTP/1.1 303"))).then_some(text)
    }
}
