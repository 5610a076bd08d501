//! The lines of a programme, in its own order.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::{HelpLine, SettingsError};
use crate::ids::HelpLineId;

/// All lines: those for any worry in the programme's order, and those for danger to life.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct HelpLines(Vec<HelpLine>);

impl HelpLines {
    /// More than anybody can choose from in need.
    pub const MAX: usize = 12;
    /// How long a line that was taken off can be brought back.
    const KEPT: SignedDuration = SignedDuration::from_hours(24);

    pub const fn new(lines: Vec<HelpLine>) -> Self {
        Self(lines)
    }

    /// Gives an id to lines that have none: their place.
    #[must_use]
    pub fn numbered(mut self) -> Self {
        for (place, line) in (1_u128..).zip(&mut self.0) {
            if line.id.uuid().is_nil() {
                line.id = HelpLineId::from_uuid(uuid::Uuid::from_u128(place));
            }
        }
        self
    }

    /// The lines that stand on pages: those for danger to life last.
    pub fn shown(&self) -> impl Iterator<Item = &HelpLine> {
        self.group(false).chain(self.group(true))
    }

    fn group(&self, is_emergency: bool) -> impl Iterator<Item = &HelpLine> {
        self.0
            .iter()
            .filter(move |line| line.removed_at.is_none() && line.is_emergency == is_emergency)
    }

    pub fn find(&self, id: HelpLineId) -> Option<&HelpLine> {
        self.0.iter().find(|line| line.id == id && line.removed_at.is_none())
    }

    /// Adds a line at the end.
    pub fn add(&mut self, line: HelpLine) -> Result<(), SettingsError> {
        if self.shown().count() >= Self::MAX {
            return Err(SettingsError::TooManyLines { max: Self::MAX });
        }
        self.0.push(line);
        Ok(())
    }

    pub fn revise(&mut self, id: HelpLineId, new: HelpLine) -> Result<(), SettingsError> {
        let line = self.shown_mut(id)?;
        *line = line.revised(new);
        Ok(())
    }

    /// Moves a line before the one above it of its kind; the first stays.
    pub fn up(&mut self, id: HelpLineId) -> Result<(), SettingsError> {
        self.trade(id, |place, others| others.iter().rev().find(|other| **other < place).copied())
    }

    /// Moves a line behind the one below it of its kind; the last stays.
    pub fn down(&mut self, id: HelpLineId) -> Result<(), SettingsError> {
        self.trade(id, |place, others| others.iter().find(|other| **other > place).copied())
    }

    fn trade(
        &mut self,
        id: HelpLineId,
        with: impl Fn(usize, &[usize]) -> Option<usize>,
    ) -> Result<(), SettingsError> {
        let is_emergency = self.shown_mut(id)?.is_emergency;
        let of_its_kind = |(place, line): (usize, &HelpLine)| {
            (line.removed_at.is_none() && line.is_emergency == is_emergency).then_some(place)
        };
        let others: Vec<usize> = self.0.iter().enumerate().filter_map(of_its_kind).collect();
        let place = self.0.iter().position(|line| line.id == id);
        let place = place.ok_or(SettingsError::NoSuchLine)?;
        if let Some(other) = with(place, &others) {
            self.0.swap(place, other);
        }
        Ok(())
    }

    /// Takes a line off the pages, and forgets those taken off long ago. The last one stays: pages of people
    /// in need name at least one. A line that is off already stays off, so that a second press does no harm.
    pub fn remove(&mut self, id: HelpLineId, now: Timestamp) -> Result<(), SettingsError> {
        self.0.retain(|line| line.removed_at.is_none_or(|at| at + Self::KEPT > now));
        if self.0.iter().any(|line| line.id == id && line.removed_at.is_some()) {
            return Ok(());
        }
        let is_last = self.shown().count() == 1;
        let line = self.shown_mut(id)?;
        if is_last {
            return Err(SettingsError::LastLine);
        }
        line.removed_at = Some(now);
        Ok(())
    }

    /// Brings back a line that was taken off, to where it stood.
    pub fn bring_back(&mut self, id: HelpLineId) -> Result<(), SettingsError> {
        if self.shown().count() >= Self::MAX {
            return Err(SettingsError::TooManyLines { max: Self::MAX });
        }
        let line = self.0.iter_mut().find(|line| line.id == id && line.removed_at.is_some());
        line.ok_or(SettingsError::NoSuchLine)?.removed_at = None;
        Ok(())
    }

    /// Somebody called the line on this day, and it was answered. Never for emergency lines.
    pub fn tried(&mut self, id: HelpLineId, on: Date) -> Result<(), SettingsError> {
        let line = self.shown_mut(id)?;
        if line.is_emergency {
            return Err(SettingsError::Emergency);
        }
        if line.tried_on != Some(on) {
            line.tried_before_on = line.tried_on.replace(on);
        }
        Ok(())
    }

    /// It was pressed by mistake: the day before counts again.
    pub fn untried(&mut self, id: HelpLineId) -> Result<(), SettingsError> {
        let line = self.shown_mut(id)?;
        line.tried_on = line.tried_before_on.take();
        Ok(())
    }

    fn shown_mut(&mut self, id: HelpLineId) -> Result<&mut HelpLine, SettingsError> {
        self.0
            .iter_mut()
            .find(|line| line.id == id && line.removed_at.is_none())
            .ok_or(SettingsError::NoSuchLine)
    }
}
