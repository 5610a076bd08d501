//! Puts the rows of one source together: what a service, its place and its provider say becomes one
//! entry.
//!
//! The nearer row wins: the link of a service and a place, then the service, then the place, then
//! the provider. A place that no service names is an entry of its own, for it may still answer the
//! telephone; so is a provider with neither. Names of staff are left out.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::entry::{Closure, Entry, EntryKind, MeetingFacts, Season};
use super::fellowship::{Fellowship, of_list};
use super::level::Level;
use super::{
    About, Meeting, Need, OwnerKind, Part, Place, Provider, Record, Service, Substance,
    meeting_type, read_language,
};

/// The entries of one source, sorted by key.
pub fn assemble(records: &[Record]) -> Vec<Entry> {
    let shelf = Shelf::of(records);
    let mut entries: Vec<Entry> = shelf.services.iter().flat_map(|s| shelf.of_service(s)).collect();
    entries.extend(shelf.without_service());
    let meetings: Vec<&Meeting> = records.iter().filter_map(meeting_of).collect();
    let of_list = of_list(&meetings);
    entries.extend(meetings.into_iter().map(|meeting| of_meeting(meeting, of_list)));
    entries.sort_by(|a, b| a.key.cmp(&b.key));
    entries.dedup_by(|a, b| a.key == b.key);
    entries
}

type Parts<'a> = HashMap<(OwnerKind, &'a str), Vec<&'a Part>>;

/// Everything of one source, where it can be found.
struct Shelf<'a> {
    providers: HashMap<&'a str, &'a Provider>,
    places: HashMap<&'a str, &'a Place>,
    services: Vec<&'a Service>,
    parts: Parts<'a>,
    terms: HashMap<&'a str, &'a Need>,
    /// The places of a service, each with the id of the row that says so.
    links: HashMap<&'a str, Vec<(&'a str, &'a str)>>,
}

impl<'a> Shelf<'a> {
    fn of(records: &'a [Record]) -> Self {
        let mut shelf = Self {
            providers: HashMap::new(),
            places: HashMap::new(),
            services: Vec::new(),
            parts: HashMap::new(),
            terms: HashMap::new(),
            links: HashMap::new(),
        };
        for record in records {
            match record {
                Record::Provider(row) => {
                    shelf.providers.insert(&row.about.source_id, row);
                }
                Record::Place(row) => {
                    shelf.places.insert(&row.about.source_id, row);
                }
                Record::Service(row) => shelf.services.push(row),
                Record::Part(part) => shelf.put(part),
                Record::Meeting(_) => {}
            }
        }
        shelf
    }

    fn put(&mut self, part: &'a Part) {
        if let Substance::Term { need, .. } = &part.substance {
            self.terms.insert(&part.source_id, need);
        }
        if let Substance::Link { .. } = part.substance {
            let ids = |kind| part.of.iter().filter(move |owner| owner.kind == kind);
            for service in ids(OwnerKind::Service) {
                let links = self.links.entry(&service.source_id).or_default();
                links.extend(
                    ids(OwnerKind::Place).map(|place| (&*place.source_id, &*part.source_id)),
                );
            }
            return;
        }
        for owner in &part.of {
            self.parts.entry((owner.kind, &owner.source_id)).or_default().push(part);
        }
    }

    /// Everything said at one of the four levels.
    fn level(&self, kind: OwnerKind, id: &str, about: Option<&About>) -> Level {
        let mut level = Level::of(about);
        for part in self.parts.get(&(kind, id)).into_iter().flatten() {
            let term = part.of.iter().find(|owner| owner.kind == OwnerKind::Term);
            let need = term.and_then(|term| self.terms.get(&*term.source_id).copied());
            level.take(part, need);
        }
        level
    }

    fn provider_level(&self, id: Option<&str>) -> Level {
        let id = id.unwrap_or_default();
        self.level(OwnerKind::Provider, id, self.providers.get(id).map(|row| &row.about))
    }

    fn of_service(&self, service: &Service) -> Vec<Entry> {
        let id = &*service.about.source_id;
        let mut places: Vec<(&str, Option<&str>)> = Vec::new();
        for (place, link) in self.links.get(id).into_iter().flatten() {
            places.push((place, Some(link)));
        }
        for place in &service.place_ids {
            if !places.iter().any(|(known, _)| known == place) {
                places.push((place, None));
            }
        }
        // A place that is named and not there still tells nothing: then the service stands alone.
        places.retain(|(place, _)| self.places.contains_key(place));
        let mut seen = HashSet::new();
        places.retain(|(place, _)| seen.insert(*place));
        if places.is_empty() {
            return vec![self.service_at(service, None)];
        }
        places.into_iter().map(|at| self.service_at(service, Some(at))).collect()
    }

    fn service_at(&self, service: &Service, at: Option<(&str, Option<&str>)>) -> Entry {
        let id = &*service.about.source_id;
        let place = at.and_then(|(place, _)| self.places.get(place).copied());
        let mut levels = Vec::with_capacity(4);
        if let Some(link) = at.and_then(|(_, link)| link) {
            levels.push(self.level(OwnerKind::Link, link, None));
        }
        levels.push(self.level(OwnerKind::Service, id, Some(&service.about)));
        if let Some(place) = place {
            levels.push(self.place_level(place));
        }
        let provider = service
            .provider_id
            .as_deref()
            .or_else(|| place.and_then(|place| place.provider_id.as_deref()));
        levels.push(self.provider_level(provider));
        let mut entry = Level::folded(&levels);
        entry.key = match at {
            Some((place, _)) => format!("service:{id}@{place}"),
            None => format!("service:{id}"),
        };
        entry.kind = EntryKind::Service;
        entry.name.clone_from(&service.about.name);
        entry.other_names.clone_from(&service.about.other_names);
        entry.provider = self.provider_name(provider);
        entry.status = service.about.status;
        entry.areas.extend(service.areas.iter().cloned());
        entry.documents.extend(service.documents.iter().cloned());
        entry.wait.clone_from(&service.wait);
        entry.interpretation.clone_from(&service.interpretation);
        entry.alert.clone_from(&service.alert);
        entry.youngest_years = service.youngest_years;
        entry.oldest_years = service.oldest_years;
        entry.coordinates = place.and_then(|place| place.coordinates).or(service.coordinates);
        if let Some(place) = place {
            with_place(&mut entry, place);
        }
        entry
    }

    fn place_level(&self, place: &Place) -> Level {
        self.level(OwnerKind::Place, &place.about.source_id, Some(&place.about))
    }

    fn provider_name(&self, id: Option<&str>) -> String {
        let provider = id.and_then(|id| self.providers.get(id));
        provider.map_or_else(String::new, |provider| provider.about.name.clone())
    }

    /// Places that no service names, and providers of which nothing else is known.
    fn without_service(&self) -> Vec<Entry> {
        let mut used_places: BTreeSet<&str> = BTreeSet::new();
        let mut used_providers: BTreeSet<&str> = BTreeSet::new();
        for service in &self.services {
            used_places.extend(service.place_ids.iter().map(String::as_str));
            let links = self.links.get(&*service.about.source_id).into_iter().flatten();
            used_places.extend(links.map(|(place, _)| *place));
            used_providers.extend(service.provider_id.as_deref());
        }
        for place in self.places.values() {
            used_providers.extend(place.provider_id.as_deref());
        }
        let places = self.places.iter().filter(|(id, _)| !used_places.contains(*id));
        let providers = self.providers.iter().filter(|(id, _)| !used_providers.contains(*id));
        places
            .map(|(_, place)| self.of_place(place))
            .chain(providers.map(|(_, provider)| self.of_provider(provider)))
            .collect()
    }

    fn of_place(&self, place: &Place) -> Entry {
        let provider = place.provider_id.as_deref();
        let mut entry = Level::folded(&[self.place_level(place), self.provider_level(provider)]);
        entry.key = format!("place:{}", place.about.source_id);
        entry.kind = EntryKind::Provider;
        entry.provider = self.provider_name(provider);
        entry.name = match (&*place.about.name, &entry.address) {
            ("", Some(address)) => address.lines.join(", "),
            (name, _) => name.to_owned(),
        };
        entry.other_names.clone_from(&place.about.other_names);
        entry.status = place.about.status;
        entry.coordinates = place.coordinates;
        with_place(&mut entry, place);
        entry.place.clear();
        entry
    }

    fn of_provider(&self, provider: &Provider) -> Entry {
        let id = &*provider.about.source_id;
        let mut entry = Level::folded(&[self.provider_level(Some(id))]);
        entry.key = format!("provider:{id}");
        entry.kind = EntryKind::Provider;
        entry.name.clone_from(&provider.about.name);
        entry.other_names.clone_from(&provider.about.other_names);
        entry.status = provider.about.status;
        entry
    }
}

fn with_place(entry: &mut Entry, place: &Place) {
    if place.about.name != entry.name {
        entry.place.clone_from(&place.about.name);
    }
    entry.transport.clone_from(&place.transport);
    if !place.access.is_empty() {
        entry.access.clone_from(&place.access);
    }
    for area in &place.areas {
        if !entry.areas.contains(area) {
            entry.areas.push(area.clone());
        }
    }
}

fn meeting_of(record: &Record) -> Option<&Meeting> {
    match record {
        Record::Meeting(meeting) => Some(meeting),
        _ => None,
    }
}

fn of_meeting(meeting: &Meeting, of_list: Option<Fellowship>) -> Entry {
    let mut entry = Level::folded(&[Level::of(Some(&meeting.about))]);
    entry.key = format!("meeting:{}", meeting.about.source_id);
    entry.kind = EntryKind::Meeting;
    entry.name.clone_from(&meeting.about.name);
    entry.other_names.clone_from(&meeting.about.other_names);
    if meeting.group != meeting.about.name {
        entry.provider.clone_from(&meeting.group);
    }
    entry.place.clone_from(&meeting.place_name);
    entry.coordinates = meeting.coordinates;
    entry.url = meeting.website.clone().or(entry.url);
    entry.status = meeting.about.status;
    for code in &meeting.types {
        if let Some(known) = meeting_type(code) {
            let language = read_language(known.english);
            if language.code.is_some() && !entry.languages.contains(&language) {
                entry.languages.push(language);
            }
        }
    }
    entry.meeting = Some(MeetingFacts {
        types: meeting.types.clone(),
        fellowships: Fellowship::of_meeting(meeting, of_list),
        attendance: meeting.attendance,
        days: meeting.days.clone(),
        zone: meeting.timezone.clone(),
        group_notes: meeting.group_notes.clone(),
        place_notes: meeting.place_notes.clone(),
        regions: meeting.regions.clone(),
        district: meeting.district.clone(),
        is_approximate: meeting.is_approximate,
        online_url: meeting.online_url.clone(),
        online_notes: meeting.online_notes.clone(),
        online_phone: meeting.online_phone.clone(),
    });
    entry
}

/// Hours that hold all year, when there are any.
pub(super) fn all_year(hours: &super::Hours) -> Vec<Season> {
    let mut hours = hours.clone();
    hours.holidays.clear();
    if hours.is_empty() { Vec::new() } else { vec![Season { from: None, until: None, hours }] }
}

/// Days off in the source's words.
pub(super) fn days_off(words: &[String]) -> Vec<Closure> {
    let closed =
        |words: &String| Closure { words: words.clone(), is_closed: true, ..Closure::default() };
    words.iter().map(closed).collect()
}
