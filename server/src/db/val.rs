//! The only translator between columns and the program's types.
//!
//! Columns hold integers, real numbers, text, bytes and ids. Instants are microseconds since 1970
//! UTC, calendar dates are `YYYY-MM-DD`, yes/no is 1 or 0, documents are JSON text.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::ids::Id;
use uuid::Uuid;

use super::{StoreError, Stored};

/// One value on its way into or out of a column.
#[derive(Debug, Clone, PartialEq)]
pub enum Val {
    Null,
    Int(i64),
    Real(f64),
    Text(String),
    Bytes(Vec<u8>),
    Id(Uuid),
}

impl From<i64> for Val {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}
impl From<i32> for Val {
    fn from(value: i32) -> Self {
        Self::Int(i64::from(value))
    }
}
impl From<u32> for Val {
    fn from(value: u32) -> Self {
        Self::Int(i64::from(value))
    }
}
impl From<u16> for Val {
    fn from(value: u16) -> Self {
        Self::Int(i64::from(value))
    }
}
impl From<u8> for Val {
    fn from(value: u8) -> Self {
        Self::Int(i64::from(value))
    }
}
impl From<bool> for Val {
    fn from(value: bool) -> Self {
        Self::Int(i64::from(value))
    }
}
impl From<f64> for Val {
    fn from(value: f64) -> Self {
        Self::Real(value)
    }
}
impl From<&str> for Val {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}
impl From<String> for Val {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}
impl From<&String> for Val {
    fn from(value: &String) -> Self {
        Self::Text(value.clone())
    }
}
impl From<Vec<u8>> for Val {
    fn from(value: Vec<u8>) -> Self {
        Self::Bytes(value)
    }
}
impl From<Timestamp> for Val {
    fn from(value: Timestamp) -> Self {
        Self::Int(value.as_microsecond())
    }
}
impl From<Date> for Val {
    fn from(value: Date) -> Self {
        Self::Text(value.to_string())
    }
}
impl From<Uuid> for Val {
    fn from(value: Uuid) -> Self {
        Self::Id(value)
    }
}
impl<K> From<Id<K>> for Val {
    fn from(value: Id<K>) -> Self {
        Self::Id(value.uuid())
    }
}
impl<T: Into<Self>> From<Option<T>> for Val {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// A type that can be read out of a column.
pub trait Get: Sized {
    /// Reads the value, naming `column` if it cannot be read.
    fn get(val: &Val, column: &str) -> Stored<Self>;
}

fn wrong<T>(val: &Val, column: &str, wanted: &str) -> Stored<T> {
    let kind = match val {
        Val::Null => "nothing",
        Val::Int(_) => "a whole number",
        Val::Real(_) => "a real number",
        Val::Text(_) => "text",
        Val::Bytes(_) => "bytes",
        Val::Id(_) => "an id",
    };
    Err(StoreError::corrupt(column, format!("found {kind} where {wanted} was promised")))
}

impl Get for i64 {
    fn get(val: &Val, column: &str) -> Stored<Self> {
        match val {
            Val::Int(value) => Ok(*value),
            other => wrong(other, column, "a whole number"),
        }
    }
}
impl Get for u32 {
    fn get(val: &Val, column: &str) -> Stored<Self> {
        Self::try_from(i64::get(val, column)?)
            .map_err(|_| StoreError::corrupt(column, "the number is out of range"))
    }
}
impl Get for u16 {
    fn get(val: &Val, column: &str) -> Stored<Self> {
        Self::try_from(i64::get(val, column)?)
            .map_err(|_| StoreError::corrupt(column, "the number is out of range"))
    }
}
impl Get for u64 {
    fn get(val: &Val, column: &str) -> Stored<Self> {
        Self::try_from(i64::get(val, column)?)
            .map_err(|_| StoreError::corrupt(column, "the number is below zero"))
    }
}
impl Get for bool {
    fn get(val: &Val, column: &str) -> Stored<Self> {
        match i64::get(val, column)? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(StoreError::corrupt(column, "a yes/no column holds neither 0 nor 1")),
        }
    }
}
impl Get for f64 {
    fn get(val: &Val, column: &str) -> Stored<Self> {
        match val {
            Val::Real(value) => Ok(*value),
            #[expect(clippy::cast_precision_loss, reason = "SQLite gives whole reals as integers")]
            Val::Int(value) => Ok(*value as Self),
            other => wrong(other, column, "a real number"),
        }
    }
}
impl Get for String {
    fn get(val: &Val, column: &str) -> Stored<Self> {
        match val {
            Val::Text(value) => Ok(value.clone()),
            other => wrong(other, column, "text"),
        }
    }
}
impl Get for Vec<u8> {
    fn get(val: &Val, column: &str) -> Stored<Self> {
        match val {
            Val::Bytes(value) => Ok(value.clone()),
            other => wrong(other, column, "bytes"),
        }
    }
}
impl Get for Timestamp {
    fn get(val: &Val, column: &str) -> Stored<Self> {
        Self::from_microsecond(i64::get(val, column)?)
            .map_err(|_| StoreError::corrupt(column, "the instant is out of range"))
    }
}
impl Get for Date {
    fn get(val: &Val, column: &str) -> Stored<Self> {
        String::get(val, column)?
            .parse()
            .map_err(|_| StoreError::corrupt(column, "it is not a date like 2026-11-21"))
    }
}
impl Get for Uuid {
    fn get(val: &Val, column: &str) -> Stored<Self> {
        match val {
            Val::Id(value) => Ok(*value),
            Val::Bytes(bytes) => Self::from_slice(bytes)
                .map_err(|_| StoreError::corrupt(column, "an id is not 16 bytes long")),
            other => wrong(other, column, "an id"),
        }
    }
}
impl<K> Get for Id<K> {
    fn get(val: &Val, column: &str) -> Stored<Self> {
        Uuid::get(val, column).map(Self::from_uuid)
    }
}
impl<T: Get> Get for Option<T> {
    fn get(val: &Val, column: &str) -> Stored<Self> {
        match val {
            Val::Null => Ok(None),
            other => T::get(other, column).map(Some),
        }
    }
}
