//! SQL of asks and relationships.

mod answers;
mod asks;
mod list;
mod relationships;
mod room;
mod unsaid;

pub use answers::last_noes;
pub use asks::{
    ASK, ask_marks, ask_state, count_waiting, edit_ask, find_ask, find_open_ask, hold_ask,
    insert_ask, open_asks_of, set_ask_state, wait_again, waiting, withdraw_ask,
};
pub use list::{
    Acquaintance, Settled, acquaintances, ask_move, breaks_of, count_pairs, offers_for,
    pair_between, pairs, peers_left, peers_of, settle, supported_by, supported_by_me,
};
pub use relationships::{
    RELATIONSHIP, find, find_proposed, find_with_steps, hold_pair, insert, insert_set_aside, keep,
    open_of, open_with, set_aside, set_peer_left, take_back,
};
pub use room::{Room, hold_worker, known_to, note_match, places, room, rooms, rooms_of};
pub use unsaid::unsaid_workers;
