//! How the server stands in the network, and who called: what a proxy says of a caller counts only where the proxy is trusted.

use super::problem::ApiError;
use actix_web::dev::{Payload, ServiceRequest};
use actix_web::http::header::{HOST, HeaderMap};
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use ipnet::IpNet;
use std::future::{Ready, ready};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

/// Who came before the proxies, the latest last (the de facto standard; RFC 7239's `Forwarded` is not read).
const FORWARDED_FOR: &str = "x-forwarded-for";
/// How the caller reached the first proxy.
const FORWARDED_PROTO: &str = "x-forwarded-proto";
/// The host that the caller asked for.
const FORWARDED_HOST: &str = "x-forwarded-host";

/// What surrounds the server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    /// Whose forwarded headers count; nobody's, unless they are named.
    pub trusted_proxies: Vec<IpNet>,
    /// Whether people reach the pages by https only.
    pub always_https: bool,
    /// How long a body may take to arrive.
    pub body_time: Duration,
}

impl Default for Edge {
    fn default() -> Self {
        Self { trusted_proxies: Vec::new(), always_https: false, body_time: Duration::from_secs(10) }
    }
}

impl Edge {
    fn trusts(&self, address: IpAddr) -> bool {
        self.trusted_proxies.iter().any(|network| network.contains(&address))
    }

    /// Who sent this request.
    pub fn caller(&self, request: &ServiceRequest) -> Caller {
        let peer = request.peer_addr().map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.ip().to_canonical());
        let headers = request.headers();
        let own_host =
            latest(headers, HOST.as_str()).or_else(|| request.uri().authority().map(|host| host.to_string()));
        if !self.trusts(peer) {
            return Caller { address: peer, host: own_host, https: self.always_https };
        }
        let proto = latest(headers, FORWARDED_PROTO);
        Caller {
            address: self.before_the_proxies(peer, headers),
            host: latest(headers, FORWARDED_HOST).or(own_host),
            https: self.always_https || proto.is_some_and(|proto| proto.eq_ignore_ascii_case("https")),
        }
    }

    /// The latest address that is no trusted proxy's: whatever stands before it, the caller may have written.
    fn before_the_proxies(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let mut address = peer;
        for text in listed(headers, FORWARDED_FOR).iter().rev() {
            let Some(before) = parse(text) else { break };
            address = before;
            if !self.trusts(address) {
                break;
            }
        }
        address
    }
}

/// Who called.
#[derive(Debug, Clone)]
pub struct Caller {
    /// Their address.
    pub address: IpAddr,
    /// The host that they asked for, with its port if that is none of the usual.
    pub host: Option<String>,
    /// Whether what they sent was encrypted on the way.
    pub https: bool,
}

impl Caller {
    /// What a limit knows them by: the address; of IPv6 the network, for everybody has as many addresses in it as they like.
    pub fn key(&self) -> String {
        match self.address {
            IpAddr::V4(address) => address.to_string(),
            IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() >> 64 << 64).to_string(),
        }
    }

    /// Whether a page of this origin may change something here: it is the one that was asked.
    pub fn is_origin(&self, origin: &str) -> bool {
        let Some((scheme, host)) = origin.split_once("://") else { return false };
        (!self.https || scheme == "https") && self.host.as_deref() == Some(host)
    }
}

impl FromRequest for Caller {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let unknown = || ApiError::Malformed { field: String::new(), reason: "no caller".to_owned() };
        ready(request.extensions().get::<Self>().cloned().ok_or_else(unknown))
    }
}

fn listed(headers: &HeaderMap, name: &str) -> Vec<String> {
    let values = headers.get_all(name).filter_map(|value| value.to_str().ok());
    values.flat_map(|value| value.split(',')).map(|text| text.trim().to_owned()).collect()
}

fn latest(headers: &HeaderMap, name: &str) -> Option<String> {
    listed(headers, name).pop().filter(|text| !text.is_empty())
}

/// An address, perhaps with a port.
fn parse(text: &str) -> Option<IpAddr> {
    let address = text.parse::<IpAddr>().or_else(|_| text.parse::<SocketAddr>().map(|socket| socket.ip()));
    address.ok().map(|address| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    fn caller(peer: &str, headers: &[(&'static str, &str)]) -> Caller {
        let edge = Edge {
            trusted_proxies: vec!["10.0.0.0/8".parse().unwrap(), "fd00::/8".parse().unwrap()],
            ..Edge::default()
        };
        let mut request = TestRequest::get().peer_addr(peer.parse().unwrap());
        for header in headers {
            request = request.append_header(*header);
        }
        edge.caller(&request.to_srv_request())
    }

    const SPOOFED: [(&str, &str); 4] = [
        ("host", "aftalt.example"),
        ("x-forwarded-for", "192.0.2.1"),
        ("x-forwarded-proto", "https"),
        ("x-forwarded-host", "evil.example"),
    ];

    #[test]
    fn what_a_stranger_says_of_themselves_does_not_count() {
        let stranger = caller("198.51.100.7:1234", &SPOOFED);
        assert_eq!(stranger.address.to_string(), "198.51.100.7");
        assert_eq!((stranger.host.as_deref(), stranger.https), (Some("aftalt.example"), false));
        assert!(stranger.is_origin("http://aftalt.example") && !stranger.is_origin("https://evil.example"));
    }

    #[test]
    fn what_a_trusted_proxy_says_counts() {
        let behind = caller("10.1.2.3:1234", &SPOOFED);
        assert_eq!(behind.address.to_string(), "192.0.2.1");
        assert_eq!((behind.host.as_deref(), behind.https), (Some("evil.example"), true));
        assert!(behind.is_origin("https://evil.example") && !behind.is_origin("http://evil.example"));
        let silent = caller("10.1.2.3:1234", &[("host", "aftalt.example")]);
        assert_eq!((silent.address.to_string().as_str(), silent.https), ("10.1.2.3", false));
    }

    #[test]
    fn the_caller_is_whoever_stands_before_the_last_trusted_proxy() {
        let address = |list: &str| caller("10.1.2.3:1", &[("x-forwarded-for", list)]).address.to_string();
        assert_eq!(address("203.0.113.9, 192.0.2.1, 10.9.9.9"), "192.0.2.1");
        assert_eq!(address("192.0.2.1:4711"), "192.0.2.1");
        assert_eq!(address("[2001:db8::1]:4711, fd00::1"), "2001:db8::1");
        assert_eq!(address("::ffff:192.0.2.1"), "192.0.2.1");
        assert_eq!(address("192.0.2.1, unknown"), "10.1.2.3");
        let twice = [("x-forwarded-for", "203.0.113.9"), ("x-forwarded-for", "192.0.2.1")];
        assert_eq!(caller("10.1.2.3:1", &twice).address.to_string(), "192.0.2.1");
    }

    #[test]
    fn a_network_of_ipv6_is_one_caller() {
        let key = |peer: &str| caller(peer, &[]).key();
        assert_eq!(key("[2001:db8:1:2:3:4:5:6]:1"), "2001:db8:1:2::");
        assert_eq!(key("[2001:db8:1:2::9]:1"), key("[2001:db8:1:2:3:4:5:6]:1"));
        assert_eq!(key("198.51.100.7:1"), "198.51.100.7");
    }
}
