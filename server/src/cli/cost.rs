//! What a piece of work cost this process. Linux alone tells; elsewhere it is not known.

use std::fs::read_to_string;

/// Processor seconds of the thread that asks, to the nanosecond.
pub(super) fn processor_s() -> Option<f64> {
    let text = read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanos: f64 = text.split(' ').next()?.parse().ok()?;
    Some(nanos / 1e9)
}

/// The most memory the process held so far.
pub(super) fn peak_bytes() -> Option<u64> {
    let text = read_to_string("/proc/self/status").ok()?;
    let kib = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: u64 = kib.split_whitespace().next()?.parse().ok()?;
    Some(kib * 1024)
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn work_costs_processor_time_and_memory() {
        let begun_s = processor_s().unwrap();
        let sum = (0..3_000_000_u64).fold(0_u64, |sum, next| sum.rotate_left(7) ^ next);
        assert_ne!(sum, 1);
        assert!(processor_s().unwrap() > begun_s);
        assert!(peak_bytes().unwrap() > 1024 * 1024);
    }
}
