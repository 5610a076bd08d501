//! One row of an answer, read by column name.

use std::sync::Arc;

use super::val::{Get, Val};
use super::{StoreError, Stored};

/// One row of an answer. The names are shared by all rows of the answer.
#[derive(Debug, Clone)]
pub struct Row {
    names: Arc<[String]>,
    values: Vec<Val>,
}

impl Row {
    pub(super) fn new(names: Arc<[String]>, values: Vec<Val>) -> Self {
        Self { names, values }
    }

    /// The values, in the order the statement names them.
    pub(super) fn values(self) -> Vec<Val> {
        self.values
    }

    /// Reads the column called `name`.
    pub fn get<T: Get>(&self, name: &str) -> Stored<T> {
        let position =
            self.names.iter().position(|known| known == name).ok_or_else(|| {
                StoreError::corrupt(name, "the statement does not name this column")
            })?;
        T::get(&self.values[position], name)
    }

    /// Reads a column that holds the code of an enumeration.
    pub fn code<T>(&self, name: &str, from_code: impl Fn(&str) -> Option<T>) -> Stored<T> {
        let code: String = self.get(name)?;
        from_code(&code).ok_or_else(|| StoreError::corrupt(name, "it holds an unknown code"))
    }

    /// Reads a column that holds a JSON document.
    pub fn json<T: serde::de::DeserializeOwned>(&self, name: &str) -> Stored<T> {
        let text: String = self.get(name)?;
        serde_json::from_str(&text)
            .map_err(|_| StoreError::corrupt(name, "the document does not have the known shape"))
    }
}
