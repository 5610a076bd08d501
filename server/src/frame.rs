//! The frame of a page as one request sees it: brand, menu of the role, account, practice band, flash.

use std::pin::Pin;

use kernel::access::Role;
use uuid::Uuid;

use crate::organisation::{HelpLine as KeptLine, Organisation};
use crate::request::Cx;
use crate::web::dates::Dates;
use crate::web::error::WebError;
use crate::web::help::{HelpLine, HelpLines};
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
        let flashed = self.flashed().await?;
        Ok(self.with_flashed(flashed))
    }

    async fn flashed(&self) -> Result<Option<Flashed>, WebError> {
        let code = self.query("saved");
        let Some(saved) = self.app().saved().iter().find(|saved| saved.code == code) else {
            return Ok(None);
        };
        let Some(path) = saved.undo.filter(|_| self.signed_in().is_some()) else {
            return Ok(Some(Flashed { key: saved.key, undo: None }));
        };
        let id = Uuid::try_parse(self.query("of")).ok();
        let step = self.query("step");
        let undo = id.map(|id| path.replace("{}", &id.to_string()).replace("{step}", step));
        let Some(way) = self.app().ways_back().iter().find(|way| way.path == path) else {
            return Ok(Some(Flashed { key: saved.key, undo }));
        };
        // Not theirs, not the last, not just now: then nothing was just done, and nothing is said.
        match id {
            Some(id) if (way.stands)(self, id, step).await? => {
                Ok(Some(Flashed { key: saved.key, undo }))
            }
            _ => Ok(None),
        }
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
        shell = shell.nav(self.nav(role, current)).footer("/who-can-see", "");
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

    /// The organisation's lines for help, in the reader's language.
    pub fn help(&self, organisation: &Organisation) -> HelpLines {
        let lines = organisation.settings.help.iter().map(|line| self.help_line(line)).collect();
        HelpLines { lines, note: None }
    }

    fn help_line(&self, kept: &KeptLine) -> HelpLine {
        let mut line = HelpLine::new(&kept.label, &kept.number);
        if let Some(hours) = &kept.hours {
            line = line.hours(hours);
        }
        if kept.takes_texts {
            line = line.texts();
        }
        if let Some(day) = kept.checked_on {
            line = line.checked_on(self.dates().full(day));
        }
        line
    }

    pub fn dates(&self) -> Dates {
        Dates::new(self.words(), self.time_zone())
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
