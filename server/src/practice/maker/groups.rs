//! Three groups and the weeks in which they met.

use std::collections::BTreeSet;

use jiff::SignedDuration;
use jiff::civil::{Time, Weekday, time};
use kernel::groups::{GroupDraft, MeetingDraft, NewGroup, NewMeeting, Often};
use kernel::ids::{AttendanceId, GroupId, MeetingId, PersonId};
use kernel::people::LanguageTag;

use super::Maker;
use crate::db::{StoreError, Stored, Tx};
use crate::groups;

/// The most weeks of meetings: a quarter of a year.
const WEEKS_MAX: i64 = 12;
/// Participants among whom those are who come to groups.
pub(super) const REGULARS: usize = 12;
/// Of a hundred of those who come now and then, so many came that day.
const CAME_PCT: usize = 60;

struct Told {
    name: &'static str,
    about: &'static str,
    day: Weekday,
    starts_at: Time,
    minutes: u32,
    often: Often,
    place: &'static str,
    link: &'static str,
    languages: &'static [&'static str],
    /// The place of whoever runs it among the workers.
    worker: usize,
    room: Option<u32>,
    is_open: bool,
    /// The places of those who come now and then and give their names.
    regulars: &'static [usize],
}

const ALL: &[Told] = &[
    Told {
        name: "Tuesday tea",
        about: "Tea and company. Talk, or just sit with us.",
        day: Weekday::Tuesday,
        starts_at: time(18, 30, 0, 0),
        minutes: 90,
        often: Often::Weekly,
        place: "The small room at the library",
        link: "",
        languages: &["en"],
        worker: 0,
        room: Some(14),
        is_open: true,
        regulars: &[0, 1, 4, 6, 7],
    },
    Told {
        name: "Hablamos",
        about: "Un grupo en español, para hablar sin prisa.",
        day: Weekday::Thursday,
        starts_at: time(17, 0, 0, 0),
        minutes: 60,
        often: Often::TwoWeeks,
        place: "",
        link: "https://meet.example.org/hablamos",
        languages: &["es"],
        worker: 1,
        room: None,
        is_open: true,
        regulars: &[2, 5, 8],
    },
    Told {
        name: "After a loss",
        about: "For people who have lost someone. The same few people each time.",
        day: Weekday::Saturday,
        starts_at: time(10, 0, 0, 0),
        minutes: 75,
        often: Often::Weekly,
        place: "Riverside house, first floor",
        link: "",
        languages: &["en"],
        worker: 2,
        room: Some(8),
        is_open: false,
        regulars: &[3, 9, 10],
    },
];

impl Maker {
    /// The groups, their meetings, and who came to them. Last of all the people: what is thrown here
    /// changes nothing before it.
    pub(super) async fn groups(&mut self, tx: &mut Tx, people: &[PersonId]) -> Stored<()> {
        for told in ALL {
            let Some(worker) = self.workers.get(told.worker).copied() else { continue };
            let group = self.group(tx, told, worker).await?;
            let regulars: Vec<PersonId> =
                told.regulars.iter().filter_map(|place| people.get(*place).copied()).collect();
            let step = if told.often == Often::TwoWeeks { 2 } else { 1 };
            let weeks = (0..self.weeks.min(WEEKS_MAX)).rev().filter(|week| week % step == 0);
            for week in weeks {
                self.meeting(tx, (told, group, worker), week, &regulars).await?;
            }
        }
        Ok(())
    }

    async fn group(&mut self, tx: &mut Tx, told: &Told, worker: PersonId) -> Stored<GroupId> {
        let began = self.ago(self.weeks * 7, 9, 0);
        let languages = told.languages.iter().filter_map(|tag| LanguageTag::parse(tag).ok());
        let draft = GroupDraft {
            name: told.name.to_owned(),
            about: told.about.to_owned(),
            days: vec![told.day],
            starts_at: Some(told.starts_at),
            minutes: Some(told.minutes),
            often: Some(told.often),
            place: told.place.to_owned(),
            link: told.link.to_owned(),
            languages: languages.collect(),
            worker: Some(worker),
            room: told.room,
            is_open: told.is_open,
            started_on: Some(self.day(began)),
            ended_on: None,
        };
        let group = NewGroup::check(draft).map_err(|errors| invented(&errors))?;
        let id = self.moments.id_at(began);
        let (programme, import) = (self.programme, None);
        let new = groups::NewGroupRow { id, programme, group: &group, import, at: began };
        groups::insert(tx, &self.by, &new).await?;
        Ok(id)
    }

    async fn meeting(
        &mut self,
        tx: &mut Tx,
        (told, group, worker): (&Told, GroupId, PersonId),
        week: i64,
        regulars: &[PersonId],
    ) -> Stored<()> {
        let today = self.day(self.now);
        let back = i32::try_from(-1 - week).unwrap_or(-1);
        let Ok(met_on) = today.nth_weekday(back, told.day) else { return Ok(()) };
        let mut people = BTreeSet::new();
        for person in regulars {
            if self.dice.chance(CAME_PCT) {
                people.insert(*person);
            }
        }
        let others = 1 + u32::try_from(self.dice.below(5)).unwrap_or(0);
        let draft = MeetingDraft {
            met_on,
            minutes: Some(told.minutes),
            people: people.clone(),
            others: Some(others),
            run_by: Some(worker),
            note: String::new(),
        };
        let meeting = NewMeeting::check(draft, today).map_err(|errors| invented(&errors))?;
        let ends = met_on.to_datetime(told.starts_at).to_zoned(self.zone.clone());
        let at = ends.map_or(self.now, |at| at.timestamp()) + SignedDuration::from_hours(2);
        let at = at.min(self.now);
        let id: MeetingId = self.moments.id_at(at);
        let (written_by, meeting) = (Some(worker), &meeting);
        let new = groups::NewMeetingRow { id, group, meeting, import: None, written_by, at };
        groups::insert_meeting(tx, &self.by, &new).await?;
        for person in people {
            let came: AttendanceId = self.moments.id_at(at);
            groups::insert_came(tx, &self.by, (came, id, Some(person)), (None, at)).await?;
        }
        Ok(())
    }
}

fn invented(errors: &[kernel::groups::GroupError]) -> StoreError {
    StoreError::Version(format!("an invented group: {errors:?}"))
}
