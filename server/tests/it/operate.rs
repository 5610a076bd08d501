//! What an operator does and sees: commands, files, a database that is held or is somebody else's.

mod backup;
mod busy;
mod explain;
mod files;
mod foreign;
mod made_up;
mod plan;
mod restore;
mod tls;
mod together;
