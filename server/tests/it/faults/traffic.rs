//! Several people who write while something breaks.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::kept::writers::{Said, Writer};

/// Three peer workers and two coordinators.
const WRITERS: u64 = 5;
/// Far longer than it takes.
const LONG: Duration = Duration::from_mins(1);

pub struct Traffic {
    over: Arc<AtomicBool>,
    threads: Vec<JoinHandle<()>>,
    told: Receiver<Said>,
    said: Vec<Said>,
}

impl Traffic {
    pub fn start(at: SocketAddr, seed: u64) -> Self {
        let (tell, told) = channel();
        let over = Arc::new(AtomicBool::new(false));
        let threads = (0..WRITERS)
            .map(|number| {
                let tell = tell.clone();
                let mut writer = Writer::new(at, number, seed + number).patient(&over);
                std::thread::spawn(move || writer.write_until_it_ends(&tell))
            })
            .collect();
        Self { over, threads, told, said: Vec::new() }
    }

    /// Waits until so many more changes were kept.
    #[track_caller]
    pub fn until_kept(&mut self, more: usize) {
        self.until(more, true);
    }

    /// Waits until so many more changes were refused.
    #[track_caller]
    pub fn until_refused(&mut self, more: usize) {
        self.until(more, false);
    }

    #[track_caller]
    fn until(&mut self, more: usize, is_acknowledged: bool) {
        let by = Instant::now() + LONG;
        // What was answered before the fault does not count.
        self.said.extend(self.told.try_iter());
        let mut found = 0;
        while found < more {
            let left = by.saturating_duration_since(Instant::now());
            let Ok(said) = self.told.recv_timeout(left) else {
                panic!("only {found} of {more} answers with acknowledged = {is_acknowledged}");
            };
            found += usize::from(said.is_acknowledged == is_acknowledged);
            self.said.push(said);
        }
    }

    /// Everybody stops; what was said in all.
    pub fn end(mut self) -> Vec<Said> {
        self.over.store(true, Ordering::Relaxed);
        for thread in self.threads {
            thread.join().expect("a writer");
        }
        self.said.extend(self.told.try_iter());
        self.said
    }
}
