//! The frame of a page as one request sees it: brand, menu of the role, account, practice band, flash.

use std::pin::Pin;

use kernel::access::Role;
use kernel::ids::PersonId;
use uuid::Uuid;

use crate::mark;
use crate::organisation::{HelpLine as KeptLine, Organisation, Said};
use crate::request::Cx;
use crate::web::dates::Dates;
use crate::web::error::WebError;
use crate::web::help::{HelpLine, HelpLines, Told};
use crate::web::shell::{Account, NavItem, Practice, PracticeDoor, Shell};

/// One place of the menu, for the roles that have it.
#[derive(Debug, Clone)]
pub struct MenuItem {
    pub roles: &'static [Role],
    /// Smaller stands first.
    pub order: u8,
    pub href: &'static str,
    /// Message key of the label.
    pub key: &'static str,
    pub icon: &'static str,
}

/// What a capability has to say on the page of a person, if anything.
pub type Noticed = Pin<Box<dyn Future<Output = Result<Option<String>, WebError>> + Send>>;
/// Asks a capability what the reader must know before anything else on the page of a person, such as
/// that they take a break. So the page needs no knowledge of who else keeps something about them.
pub type Notice = fn(Cx, PersonId) -> Noticed;

/// Where somebody's record is now, if it is elsewhere and whoever asks may open it.
pub type MovedTo = Pin<Box<dyn Future<Output = Result<Option<Uuid>, WebError>> + Send>>;
/// Asks a capability where a record went that is not under its old address any more.
pub type Moved = fn(Cx, Uuid) -> MovedTo;

/// Something that was just saved, as the next page says it.
///
/// The address carries `saved=<code>` and `of=<id>`; which words and which way back that means is
/// settled here, so that an address cannot put words or buttons on a page.
#[derive(Debug, Clone)]
pub struct Saved {
    pub code: &'static str,
    /// Message key.
    pub key: &'static str,
    /// Where the undo button posts; `{}` is the id, `{step}` the name of the step.
    pub undo: Option<&'static str>,
}

impl Saved {
    /// Links that change nothing say so on the next page. Whoever writes such an address for somebody
    /// else says nothing that is not so.
    fn is_said_by_a_link(&self) -> bool {
        ["later", "person-kept"].contains(&self.code)
    }
}

/// An answer about one way back.
pub type Standing<'a> = Pin<Box<dyn Future<Output = Result<bool, WebError>> + Send + 'a>>;

/// How to find out whether something that an address calls just done can be taken back, now and by
/// whoever reads the page. Anybody can write such an address and send it to somebody else.
#[derive(Debug, Clone, Copy)]
pub struct WayBack {
    /// The `undo` of [`Saved`] it answers for.
    pub path: &'static str,
    /// Given the id, and the name of the step where the address has one.
    pub stands: for<'a> fn(&'a Cx, Uuid, &'a str) -> Standing<'a>,
}

/// What the page says was just done.
#[derive(Debug, Clone)]
pub struct Flashed {
    key: &'static str,
    undo: Option<String>,
}

impl Cx {
    /// Settles what the page will say was just done. Before the page is made, for making the frame
    /// asks nobody.
    pub async fn look_back(self) -> Result<Self, WebError> {
        match self.flashed().await? {
            None => Ok(self),
            flashed => Ok(self.with_flashed(flashed)),
        }
    }

    async fn flashed(&self) -> Result<Option<Flashed>, WebError> {
        let code = self.query("saved");
        let Some(saved) = self.app().saved().iter().find(|saved| saved.code == code) else {
            return Ok(None);
        };
        let Some(path) = saved.undo.filter(|_| self.signed_in().is_some()) else {
            let is_said = saved.is_said_by_a_link() || self.is_marked(code);
            return Ok(is_said.then_some(Flashed { key: saved.key, undo: None }));
        };
        let id = Uuid::try_parse(self.query("of")).ok();
        let step = self.query("step");
        let undo = id.map(|id| path.replace("{}", &id.to_string()).replace("{step}", step));
        let Some(way) = self.app().ways_back().iter().find(|way| way.path == path) else {
            return Ok(self.is_marked(code).then_some(Flashed { key: saved.key, undo }));
        };
        // Not theirs, not the last, not just now: then nothing was just done, and nothing is said.
        match id {
            Some(id) if (way.stands)(self, id, step).await? => {
                Ok(Some(Flashed { key: saved.key, undo }))
            }
            _ => Ok(None),
        }
    }

    /// Whether it was this program that sent whoever reads the page here, after a change of theirs.
    fn is_marked(&self, code: &str) -> bool {
        // Without a session there is no secret: anybody could make that mark.
        let token = self.asked().token.as_deref().filter(|token| !token.is_empty());
        token.is_some_and(|token| mark::is_ours(token, code, self.query("of"), self.query("mark")))
    }

    /// The frame of the page at this address; `current` is the menu item it belongs to.
    pub fn shell(&self, current: &str) -> Shell {
        let mut shell =
            Shell::new(self.language(), self.address()).low_data(self.asked().saves_data);
        let organisation = self.organisation();
        if let Some(organisation) = &organisation {
            shell = shell.brand(&organisation.name).leave_for(organisation.settings.leave_to());
        }
        if self.app().is_practice() {
            shell = shell.practice(self.practice());
        }
        let Some(signed_in) = self.signed_in() else {
            return shell.footer("", "");
        };
        let role = signed_in.actor.role;
        shell = shell
            .nav(self.nav(role, current))
            .footer("/who-can-see", "")
            .whose(&signed_in.marks.drafts)
            .leave_signs_out(self.leave_signs_out());
        if role == Role::Participant {
            let help =
                organisation.map(|organisation| self.help(&organisation)).unwrap_or_default();
            shell = shell.participant(help);
        } else {
            shell = shell.staff(Account {
                name: signed_in.called.clone(),
                role: self.words().t(&format!("auth-role-{}", role.code())).into_owned(),
                href: "/account".to_owned(),
            });
        }
        self.flash(shell)
    }

    /// Whether Leave fast signs out: as chosen on this device, else as the person's own rule says.
    pub fn leave_signs_out(&self) -> bool {
        let rule = || self.signed_in().is_some_and(|signed_in| signed_in.is_phone_shared);
        self.asked().leave_signs_out.unwrap_or_else(rule)
    }

    /// The frame of a page that says what went wrong: nothing was saved, so nothing says so.
    pub fn shell_of_error(&self) -> Shell {
        Shell { flash: None, ..self.shell("") }
    }

    /// The organisation's lines for help, in the reader's language.
    pub fn help(&self, organisation: &Organisation) -> HelpLines {
        let lines = organisation.settings.help.shown().map(|line| self.help_line(line)).collect();
        HelpLines { lines, note: None }
    }

    /// What somebody may call whom nobody knows yet, where there are several organisations: the numbers
    /// that all of them have, and those for danger of any, in words that tell of none of them.
    pub fn help_for_anybody(&self) -> HelpLines {
        let organisations = self.app().organisations_for_anybody();
        let programmes: Vec<Vec<&KeptLine>> =
            organisations.iter().map(|one| one.settings.help.shown().collect()).collect();
        let mut lines: Vec<KeptLine> = Vec::new();
        for line in programmes.iter().flatten() {
            let is_new = !lines.iter().any(|known| known.leads_where(line));
            let known = |lines: &Vec<&KeptLine>| lines.iter().any(|other| other.leads_where(line));
            if is_new && (line.is_emergency || programmes.iter().all(known)) {
                lines.push(alike(line, &programmes));
            }
        }
        lines.sort_by_key(|line| line.is_emergency);
        HelpLines { lines: lines.iter().map(|line| self.help_line(line)).collect(), note: None }
    }

    /// One line in the reader's language: the programme's words, or the program's own where the
    /// programme says only that it is for danger, or for any time.
    pub fn help_line(&self, kept: &KeptLine) -> HelpLine {
        let words = self.words();
        let told = |said: &Said| {
            let page = self.language().code();
            said.best(page).map(|(tag, text)| Told::in_language(text, tag, page))
        };
        let own = if kept.is_emergency { "now-emergency-label" } else { "now-line-label" };
        let label = told(&kept.label).unwrap_or_else(|| Told::new(words.t(own)));
        let mut line = HelpLine::new(label, kept.number.as_str());
        let any_time = kept.is_any_time.then(|| Told::new(words.t("now-any-time")));
        if let Some(hours) = any_time.or_else(|| told(&kept.hours)) {
            line = line.hours(hours);
        }
        if kept.takes_texts {
            line = line.texts();
        }
        if kept.is_emergency {
            return line.emergency();
        }
        match kept.tried_on {
            Some(day) => line.tried_on(self.dates().full(day)),
            None => line,
        }
    }

    /// What the reader must know before anything else on the page of a person.
    pub async fn notices(&self, person: PersonId) -> Result<Vec<String>, WebError> {
        let mut told = Vec::new();
        for notice in self.app().notices() {
            told.extend(notice(self.clone(), person).await?);
        }
        Ok(told)
    }

    pub fn dates(&self) -> Dates {
        Dates::new(self.words(), self.time_zone(), self.now())
    }

    fn nav(&self, role: Role, current: &str) -> Vec<NavItem> {
        let words = self.words();
        self.app()
            .menu()
            .iter()
            .filter(|item| item.roles.contains(&role))
            .map(|item| {
                NavItem::new(item.href, words.t(item.key), item.icon).current(item.href == current)
            })
            .collect()
    }

    fn practice(&self) -> Practice {
        let words = self.words();
        let acting = self.signed_in().map(|signed_in| signed_in.actor);
        let doors = self.app().doors();
        let doors = doors
            .iter()
            .map(|door| PracticeDoor {
                label: format!(
                    "{} · {}",
                    door.called,
                    words.t(&format!("auth-role-{}", door.role.code()))
                ),
                value: door.role.code().to_owned(),
                is_current: acting
                    .is_some_and(|actor| actor.person == door.person && actor.role == door.role),
            })
            .collect();
        Practice {
            doors,
            switch_action: "/practice/door".to_owned(),
            reset_action: "/practice/reset".to_owned(),
        }
    }

    fn flash(&self, shell: Shell) -> Shell {
        match self.just_done() {
            Some(flashed) => shell.flash(self.words().t(flashed.key), flashed.undo.clone()),
            None => shell,
        }
    }
}

/// The address of the next page with what was saved: `/people?saved=contact&of=…`.
pub fn saved_at(path: &str, code: &str, of: Option<uuid::Uuid>) -> String {
    let join = if path.contains('?') { '&' } else { '?' };
    match of {
        Some(of) => format!("{path}{join}saved={code}&of={of}"),
        None => format!("{path}{join}saved={code}"),
    }
}

/// A line with what every programme says of its number alike. What only some say could tell which programme
/// it is.
fn alike(line: &KeptLine, programmes: &[Vec<&KeptLine>]) -> KeptLine {
    let of_the_number: Vec<Option<&KeptLine>> = programmes
        .iter()
        .map(|lines| lines.iter().copied().find(|other| other.leads_where(line)))
        .collect();
    let all = |is: &dyn Fn(&KeptLine) -> bool| of_the_number.iter().all(|one| one.is_some_and(is));
    let mut told = line.clone();
    if !all(&|other| other.label == line.label) {
        told.label = Said::default();
    }
    if !all(&|other| other.hours == line.hours) {
        told.hours = Said::default();
    }
    told.is_any_time = line.is_emergency || all(&|other| other.is_any_time);
    told.takes_texts = all(&|other| other.takes_texts);
    told.tried_on = of_the_number.iter().filter_map(|one| one.and_then(|line| line.tried_on)).min();
    told
}
