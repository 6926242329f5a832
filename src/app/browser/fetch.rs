//! Files of our own host.

use gloo_net::http::Request;
use web_sys::AbortSignal;

/// Why a file did not come.
#[derive(Clone, Debug)]
pub enum Failed {
    /// No answer.
    Network,
    /// An answer, but not the file.
    Status(u16),
}

/// A file's bytes, unless the signal stops it.
///
/// # Errors
/// When there is no answer, or one that is not the file; and when it is stopped.
pub async fn bytes(address: &str, stop: &AbortSignal) -> Result<Vec<u8>, Failed> {
    let network = |_: gloo_net::Error| Failed::Network;
    let response = Request::get(address).abort_signal(Some(stop)).send().await.map_err(network)?;
    if !response.ok() {
        return Err(Failed::Status(response.status()));
    }
    response.binary().await.map_err(network)
}

/// A file's text.
///
/// # Errors
/// When there is no answer, or one that is not the file.
pub async fn text(address: &str) -> Result<String, Failed> {
    let network = |_: gloo_net::Error| Failed::Network;
    let response = Request::get(address).send().await.map_err(network)?;
    if !response.ok() {
        return Err(Failed::Status(response.status()));
    }
    response.text().await.map_err(network)
}
