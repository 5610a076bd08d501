//! A stream that remembers when a byte last moved, and what was being waited for.

use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::Instant;

/// What a connection is in the middle of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// The head of a request, whose first byte is there or is the first we wait for.
    Head,
    /// A request: the layers watch the time.
    Request,
    /// Nothing, or what is left of an answer.
    Rest,
}

/// What one connection is in the middle of, and since when.
#[derive(Debug)]
pub struct Watch {
    now: Mutex<(Phase, Instant)>,
}

impl Watch {
    /// A connection from which nothing has come yet.
    pub fn new() -> Self {
        Self { now: Mutex::new((Phase::Head, Instant::now())) }
    }

    /// The head of a request is there.
    pub fn begin(&self) {
        self.set(|_| Some(Phase::Request));
    }

    /// The answer is on its way.
    pub fn rest(&self) {
        self.set(|_| Some(Phase::Rest));
    }

    /// Whether what is waited for takes too long.
    pub fn is_over(&self, head: Duration, idle: Duration) -> bool {
        let (phase, since) = *self.now.lock().unwrap_or_else(PoisonError::into_inner);
        match phase {
            Phase::Head => since.elapsed() > head,
            Phase::Request => false,
            Phase::Rest => since.elapsed() > idle,
        }
    }

    fn came(&self) {
        // The first byte after an answer begins the next head; its other bytes do not win it time.
        self.set(|phase| (phase == Phase::Rest).then_some(Phase::Head));
    }

    fn went(&self) {
        self.set(|phase| (phase == Phase::Rest).then_some(Phase::Rest));
    }

    fn set(&self, next: impl FnOnce(Phase) -> Option<Phase>) {
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(phase) = next(now.0) {
            *now = (phase, Instant::now());
        }
    }
}

/// A stream whose bytes are seen, not read.
#[derive(Debug)]
pub struct Watched<S> {
    stream: S,
    watch: Arc<Watch>,
}

impl<S> Watched<S> {
    pub fn new(stream: S, watch: Arc<Watch>) -> Self {
        Self { stream, watch }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Watched<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buf.filled().len();
        let read = Pin::new(&mut self.stream).poll_read(cx, buf);
        if buf.filled().len() > before {
            self.watch.came();
        }
        read
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Watched<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(cx, bytes);
        if matches!(written, Poll::Ready(Ok(1..))) {
            self.watch.went();
        }
        written
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        parts: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(cx, parts);
        if matches!(written, Poll::Ready(Ok(1..))) {
            self.watch.went();
        }
        written
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }
}
