//! The CPR number at rest: sealed for showing, hashed for finding. Neither can be undone without keys from elsewhere.

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use std::collections::BTreeMap;
use std::fmt;

/// The length of every key, in bytes.
pub const KEY_BYTES: usize = 32;

const NONCE_BYTES: usize = 24;

/// A CPR number, sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// The key that opens it.
    pub key_id: String,
    /// A fresh nonce and the ciphertext.
    pub ciphertext: Vec<u8>,
}

/// Why a sealed number cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CprError {
    /// The key it was sealed with is not configured.
    #[error("unknown key")]
    UnknownKey,
    /// It was altered, or belongs to somebody else.
    #[error("the sealed number is not genuine")]
    NotGenuine,
    /// No key is configured under the id that shall seal.
    #[error("the sealing key is not among the keys")]
    NoSealingKey,
}

/// The keys of an installation.
#[derive(Clone)]
pub struct CprKeys {
    sealing: String,
    keys: BTreeMap<String, [u8; KEY_BYTES]>,
    hashing: [u8; KEY_BYTES],
}

impl fmt::Debug for CprKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CprKeys").field("sealing", &self.sealing).finish_non_exhaustive()
    }
}

impl CprKeys {
    /// Keys by their ids: `sealing` names the one for new rows, the others open older ones; `hashing` is what all are found by.
    ///
    /// # Errors
    /// `NoSealingKey`.
    pub fn new(
        sealing: &str,
        keys: BTreeMap<String, [u8; KEY_BYTES]>,
        hashing: [u8; KEY_BYTES],
    ) -> Result<Self, CprError> {
        if !keys.contains_key(sealing) {
            return Err(CprError::NoSealingKey);
        }
        Ok(Self { sealing: sealing.to_owned(), keys, hashing })
    }

    /// The id of the key that new rows are sealed with.
    pub fn sealing(&self) -> &str {
        &self.sealing
    }

    /// Seals a number for one citizen: in another citizen's row it cannot be opened.
    ///
    /// # Errors
    /// `NotGenuine` if the cipher refuses, which it does for no text of this length.
    pub fn seal(&self, citizen_id: &str, cpr: &str) -> Result<Sealed, CprError> {
        let nonce: [u8; NONCE_BYTES] = rand::random();
        let payload = Payload { msg: cpr.as_bytes(), aad: citizen_id.as_bytes() };
        let sealed = self.cipher(&self.sealing)?.encrypt(XNonce::from_slice(&nonce), payload);
        let mut ciphertext = nonce.to_vec();
        ciphertext.extend(sealed.map_err(|_| CprError::NotGenuine)?);
        Ok(Sealed { key_id: self.sealing.clone(), ciphertext })
    }

    /// Opens a number.
    ///
    /// # Errors
    /// `UnknownKey` or `NotGenuine`.
    pub fn open(&self, citizen_id: &str, sealed: &Sealed) -> Result<String, CprError> {
        let (nonce, msg) = sealed.ciphertext.split_at_checked(NONCE_BYTES).ok_or(CprError::NotGenuine)?;
        let payload = Payload { msg, aad: citizen_id.as_bytes() };
        let opened = self.cipher(&sealed.key_id)?.decrypt(XNonce::from_slice(nonce), payload);
        String::from_utf8(opened.map_err(|_| CprError::NotGenuine)?).map_err(|_| CprError::NotGenuine)
    }

    /// What a number is found by. It differs between municipalities: nobody can be followed from one to another.
    ///
    /// # Errors
    /// None in practice: a key of this length always fits.
    pub fn hash(&self, municipality_code: &str, cpr: &str) -> Result<Vec<u8>, CprError> {
        self.keyed_hash(&[municipality_code, cpr])
    }

    /// What a code is known by that shows whose a number or an address is; `id` is its row's, so that it fits no other.
    ///
    /// # Errors
    /// None in practice, as for [`CprKeys::hash`].
    pub fn hash_code(&self, municipality_code: &str, id: &str, code: &str) -> Result<Vec<u8>, CprError> {
        self.keyed_hash(&["contact-code", municipality_code, id, code])
    }

    fn keyed_hash(&self, parts: &[&str]) -> Result<Vec<u8>, CprError> {
        let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(&self.hashing).map_err(|_| CprError::NoSealingKey)?;
        mac.update(parts.join(":").as_bytes());
        Ok(mac.finalize().into_bytes().to_vec())
    }

    fn cipher(&self, key_id: &str) -> Result<XChaCha20Poly1305, CprError> {
        self.keys.get(key_id).map(|key| XChaCha20Poly1305::new(key.into())).ok_or(CprError::UnknownKey)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CPR: &str = "6701019999";

    fn keys(sealing: &str) -> CprKeys {
        let keys = BTreeMap::from([("old".to_owned(), [1; 32]), ("new".to_owned(), [2; 32])]);
        CprKeys::new(sealing, keys, [3; 32]).unwrap()
    }

    #[test]
    fn sealed_and_opened_also_after_a_change_of_keys() {
        let sealed = keys("old").seal("citizen", CPR).unwrap();
        assert_eq!(sealed.key_id, "old");
        assert_eq!(keys("new").open("citizen", &sealed).unwrap(), CPR);
    }

    #[test]
    fn two_seals_differ_and_two_hashes_do_not() {
        let keys = keys("new");
        assert_ne!(keys.seal("citizen", CPR).unwrap(), keys.seal("citizen", CPR).unwrap());
        assert_eq!(keys.hash("269", CPR), keys.hash("269", CPR));
        assert_ne!(keys.hash("269", CPR), keys.hash("101", CPR));
        assert_ne!(keys.hash("269", CPR), keys.hash("269", "6701019998"));
    }

    #[test]
    fn a_codes_hash_is_its_rows_own_and_no_cpr_numbers() {
        let keys = keys("new");
        let hash = keys.hash_code("269", "row", "012345").unwrap();
        assert_eq!(keys.hash_code("269", "row", "012345").unwrap(), hash);
        for other in [
            keys.hash_code("101", "row", "012345"),
            keys.hash_code("269", "other", "012345"),
            keys.hash("269", "012345"),
        ] {
            assert_ne!(other.unwrap(), hash);
        }
    }

    #[test]
    fn another_citizens_row_or_a_changed_byte_is_refused() {
        let keys = keys("new");
        let mut sealed = keys.seal("citizen", CPR).unwrap();
        assert_eq!(keys.open("other", &sealed), Err(CprError::NotGenuine));
        *sealed.ciphertext.last_mut().unwrap() ^= 1;
        assert_eq!(keys.open("citizen", &sealed), Err(CprError::NotGenuine));
        assert_eq!(
            keys.open("citizen", &Sealed { ciphertext: vec![0; 3], ..sealed.clone() }),
            Err(CprError::NotGenuine)
        );
        assert_eq!(keys.open("citizen", &Sealed { key_id: "lost".to_owned(), ..sealed }), Err(CprError::UnknownKey));
        assert_eq!(CprKeys::new("lost", BTreeMap::new(), [0; 32]).unwrap_err(), CprError::NoSealingKey);
    }

    #[test]
    fn keys_are_not_printed() {
        assert_eq!(format!("{:?}", keys("new")), "CprKeys { sealing: \"new\", .. }");
    }
}
