//! What an operator does and sees: commands, files, a database that is held or is somebody else's.

mod backup;
mod busy;
mod denied;
mod explain;
mod files;
mod foreign;
mod made_up;
mod plan;
mod restore;
mod said;
mod tls;
mod together;
