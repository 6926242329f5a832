//! Fetches files from the site's own host.

use gloo_net::http::Request;
use web_sys::AbortSignal;

/// Why a file could not be fetched.
#[derive(Clone, Debug)]
pub enum Failed {
    /// There was no answer, or it broke off.
    Network,
    /// The answer had an HTTP status other than success.
    Status(u16),
}

/// The bytes of a file.
///
/// # Errors
/// If there is no answer or the host has no such file, and if `stop` aborts the request.
pub async fn bytes(address: &str, stop: &AbortSignal) -> Result<Vec<u8>, Failed> {
    let network = |_: gloo_net::Error| Failed::Network;
    let response = Request::get(address).abort_signal(Some(stop)).send().await.map_err(network)?;
    if !response.ok() {
        return Err(Failed::Status(response.status()));
    }
    response.binary().await.map_err(network)
}

/// The content of a file as text.
///
/// # Errors
/// If there is no answer, or the host has no such file.
pub async fn text(address: &str) -> Result<String, Failed> {
    let network = |_: gloo_net::Error| Failed::Network;
    let response = Request::get(address).send().await.map_err(network)?;
    if !response.ok() {
        return Err(Failed::Status(response.status()));
    }
    response.text().await.map_err(network)
}
