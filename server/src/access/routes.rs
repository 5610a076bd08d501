//! The guarded router: a route is registered with the action it needs, or with the reason it is open.
//!
//! A handler is an async function of the request and its guard, and of the posted form where there
//! is one. The guard's action and the route's action are the same type, so they cannot drift apart.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use kernel::access::policy::TABLE;
use kernel::access::{Act, Action, Role, Subject};
use uuid::Uuid;

use super::facts::Known;
use super::permit::{Denied, Permit, Scope};
use crate::request::Cx;
use crate::web::error::WebError;
use crate::web::form::Posted;
use crate::web::reply::Reply;

/// What a handler answers.
pub type Handled = Result<Reply, WebError>;

/// Reading or changing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    Get,
    Post,
}

/// What a route asks for before its handler runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// The table must allow this action.
    Action(Action),
    /// Anybody may, for the stated reason.
    Open(&'static str),
}

type Handler =
    Arc<dyn Fn(Cx, Posted) -> Pin<Box<dyn Future<Output = Handled> + Send>> + Send + Sync>;

/// One route.
#[derive(Clone)]
pub struct Route {
    pub method: Method,
    pub path: &'static str,
    pub need: Need,
    /// Answered also while it cannot be found out who asks: the database is away.
    pub stands_alone: bool,
    /// Whether a file may come with the form.
    pub takes_file: bool,
    handler: Handler,
}

impl Route {
    /// Whether somebody in this role may use it for any record at all: nobody else's file is read.
    pub fn may_be_used_by(&self, role: Role) -> bool {
        match self.need {
            Need::Action(action) => role.actions().any(|allowed| allowed == action),
            Need::Open(_) => true,
        }
    }

    pub async fn handle(&self, cx: Cx, posted: Posted) -> Handled {
        (self.handler)(cx, posted).await
    }
}

impl std::fmt::Debug for Route {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} {} {:?}", self.method, self.path, self.need)
    }
}

/// The routes of a capability.
#[derive(Debug, Clone, Default)]
pub struct Routes {
    routes: Vec<Route>,
}

impl Routes {
    pub fn new() -> Self {
        Self::default()
    }

    /// A page. `_action` names what the table must allow; the handler's guard carries the same type.
    #[must_use]
    pub fn get<G: Guard, F, Fut>(self, path: &'static str, _action: G::Action, handler: F) -> Self
    where
        F: Fn(Cx, G) -> Fut + Send + Sync + Clone + 'static,
        Fut: Future<Output = Handled> + Send + 'static,
    {
        let need = Need::Action(<G::Action as Act>::ACTION);
        self.with(Method::Get, path, need, move |cx, _| {
            let handler = handler.clone();
            async move {
                let guard = G::pass(&cx).await?;
                handler(cx, guard).await
            }
        })
    }

    /// A change.
    #[must_use]
    pub fn post<G: Guard, F, Fut>(self, path: &'static str, _action: G::Action, handler: F) -> Self
    where
        F: Fn(Cx, G, Posted) -> Fut + Send + Sync + Clone + 'static,
        Fut: Future<Output = Handled> + Send + 'static,
    {
        let need = Need::Action(<G::Action as Act>::ACTION);
        self.with(Method::Post, path, need, move |cx, posted| {
            let handler = handler.clone();
            async move {
                let guard = G::pass(&cx).await?;
                handler(cx, guard, posted).await
            }
        })
    }

    /// A change that a file may come with; the handler finds it in the request.
    #[must_use]
    pub fn post_file<G: Guard, F, Fut>(
        self,
        path: &'static str,
        action: G::Action,
        handler: F,
    ) -> Self
    where
        F: Fn(Cx, G, Posted) -> Fut + Send + Sync + Clone + 'static,
        Fut: Future<Output = Handled> + Send + 'static,
    {
        let mut routes = self.post(path, action, handler);
        if let Some(route) = routes.routes.last_mut() {
            route.takes_file = true;
        }
        routes
    }

    /// A page anybody may open, with the reason.
    #[must_use]
    pub fn open_get<F, Fut>(self, path: &'static str, reason: &'static str, handler: F) -> Self
    where
        F: Fn(Cx) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Handled> + Send + 'static,
    {
        self.with(Method::Get, path, Need::Open(reason), move |cx, _| handler(cx))
    }

    /// A change anybody may ask for, with the reason.
    #[must_use]
    pub fn open_post<F, Fut>(self, path: &'static str, reason: &'static str, handler: F) -> Self
    where
        F: Fn(Cx, Posted) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Handled> + Send + 'static,
    {
        self.with(Method::Post, path, Need::Open(reason), handler)
    }

    /// The page added last needs nothing from the database: it opens while nobody can find out who
    /// asks.
    #[must_use]
    pub fn standing_alone(mut self) -> Self {
        if let Some(last) = self.routes.last_mut() {
            last.stands_alone = true;
        }
        self
    }

    /// Adds the routes of another capability.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.routes.extend(other.routes);
        self
    }

    pub fn list(&self) -> &[Route] {
        &self.routes
    }

    fn with<F, Fut>(mut self, method: Method, path: &'static str, need: Need, handler: F) -> Self
    where
        F: Fn(Cx, Posted) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Handled> + Send + 'static,
    {
        let handler: Handler = Arc::new(move |cx, posted| Box::pin(handler(cx, posted)));
        self.routes.push(Route {
            method,
            path,
            need,
            stands_alone: false,
            takes_file: false,
            handler,
        });
        self
    }
}

/// What stands before a handler: a permit for the record in the address, or a scope over many.
pub trait Guard: Sized + Send + 'static {
    type Action: Act;

    fn pass(cx: &Cx) -> impl Future<Output = Result<Self, WebError>> + Send;
}

impl<A: Act> Guard for Permit<A> {
    type Action = A;

    async fn pass(cx: &Cx) -> Result<Self, WebError> {
        let actor = cx.actor()?;
        if <A::On as Subject>::NAME == "organisation" {
            return Known::permit_for_all(actor).map_err(|denied| refused::<A>(cx, denied));
        }
        // An address that is not an id names nothing, exactly as an unknown id does.
        let record = cx
            .path_value(<A::On as Subject>::NAME)
            .and_then(|text| Uuid::try_parse(text).ok())
            .ok_or(WebError::NotFound)?;
        match cx.app().known().permit::<A>(&mut cx.db(), actor, record).await? {
            Some(Ok(permit)) => Ok(permit),
            // Not yours and not there are the same answer from outside.
            Some(Err(_)) | None => Err(WebError::NotFound),
        }
    }
}

impl<A: Act> Guard for Scope<A> {
    type Action = A;

    async fn pass(cx: &Cx) -> Result<Self, WebError> {
        Known::scope(cx.actor()?).map_err(|denied| refused::<A>(cx, denied))
    }
}

/// A page of another role: it offers that role to who holds it, and says to others who can help.
/// Nothing about any record is in it.
fn refused<A: Act>(cx: &Cx, _denied: Denied) -> WebError {
    let best = |roles: &mut dyn Iterator<Item = Role>| {
        roles.max_by_key(|role| WHO_TO_ASK.iter().position(|known| known == role))
    };
    let who_may = || TABLE.iter().filter(|row| row.action == A::ACTION).map(|row| row.role);
    if let Some(me) = cx.signed_in()
        && let Some(other) = best(&mut who_may().filter(|role| me.roles.contains(role)))
    {
        let now = me.actor.role.code();
        return WebError::OtherRole { now, other: other.code(), next: cx.address() };
    }
    let who_can = best(&mut who_may());
    WebError::Refused { about: "error-refused-about", who_can: who(who_can) }
}

/// Whom to send somebody to, the best one last.
const WHO_TO_ASK: [Role; 6] = [
    Role::Participant,
    Role::Evaluator,
    Role::PeerWorker,
    Role::Supervisor,
    Role::Administrator,
    Role::Coordinator,
];

/// Message key of a role as somebody to ask.
const fn who(role: Option<Role>) -> &'static str {
    match role {
        Some(Role::Participant) => "error-who-person",
        Some(Role::PeerWorker) => "error-who-worker",
        Some(Role::Supervisor) => "error-who-supervisor",
        Some(Role::Administrator) => "error-who-administrator",
        Some(Role::Evaluator | Role::Coordinator) | None => "error-who-coordinator",
    }
}
