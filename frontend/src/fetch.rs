//! One call over the network. (A client library and a JSON parser of our own would cost 30 kB brotli; the browser
//! has both.)

use js_sys::JSON;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Headers, Request, RequestInit, Response, window};

/// A call.
pub struct Call<'a> {
    /// `GET`, `POST` or `PUT`.
    pub method: &'a str,
    /// The path on this server, with its query.
    pub path: &'a str,
    /// Headers beside the content type.
    pub headers: &'a [(&'a str, &'a str)],
    /// The body as JSON text, if there is one.
    pub body: Option<String>,
}

/// The head of an answer; its body is still to be read.
pub struct Reply(Response);

impl Call<'_> {
    /// Sends the call. None if no answer came.
    pub async fn send(self) -> Option<Reply> {
        let headers = Headers::new().ok()?;
        for (name, value) in self.headers {
            headers.set(name, value).ok()?;
        }
        let init = RequestInit::new();
        init.set_method(self.method);
        if let Some(body) = self.body {
            headers.set("content-type", "application/json").ok()?;
            init.set_body(&JsValue::from_str(&body));
        }
        init.set_headers(&headers);
        let request = Request::new_with_str_and_init(self.path, &init).ok()?;
        let response = JsFuture::from(window()?.fetch_with_request(&request)).await.ok()?;
        response.dyn_into().ok().map(Reply)
    }
}

impl Reply {
    /// The status.
    pub fn status(&self) -> u16 {
        self.0.status()
    }

    /// A header.
    pub fn header(&self, name: &str) -> Option<String> {
        self.0.headers().get(name).ok().flatten()
    }

    /// The body as text. None if the connection broke.
    pub async fn text(self) -> Option<String> {
        JsFuture::from(self.0.text().ok()?).await.ok()?.as_string()
    }

    /// The body as the browser reads JSON. None if it is none.
    pub async fn value(self) -> Option<JsValue> {
        JsFuture::from(self.0.json().ok()?).await.ok()
    }
}

/// `value` as JSON text. None if it cannot be written, which no type of ours can bring about.
pub fn json<T: Serialize>(value: &T) -> Option<String> {
    let value = value.serialize(&Serializer::json_compatible()).ok()?;
    JSON::stringify(&value).ok()?.as_string()
}
