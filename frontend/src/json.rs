//! What the browser has parsed, read into our types. A page shows the same words whatever an answer lacks, so the
//! error says nothing: a general reader carries a text for each thing that can be wrong, an eighth of the bundle.

use js_sys::{Array, Object, Reflect};
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, Error, IntoDeserializer, MapAccess, SeqAccess, Visitor,
};
use serde::forward_to_deserialize_any;
use std::fmt::{self, Display};
use wasm_bindgen::{JsCast, JsValue};

/// The value, read as `T`. None if it is not what was expected.
pub fn read<T: DeserializeOwned>(value: JsValue) -> Option<T> {
    T::deserialize(Value(value)).ok()
}

/// It is not what was expected.
#[derive(Debug)]
struct Unread;

impl Display for Unread {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl std::error::Error for Unread {}

impl Error for Unread {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

struct Value(JsValue);

impl<'de> Deserializer<'de> for Value {
    type Error = Unread;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unread> {
        let Self(value) = self;
        if value.is_null() || value.is_undefined() {
            visitor.visit_unit()
        } else if let Some(truth) = value.as_bool() {
            visitor.visit_bool(truth)
        } else if let Some(number) = value.as_f64() {
            #[expect(clippy::as_conversions, reason = "a saturating cast is the one way from a float to an integer")]
            visitor.visit_i64(number as i64)
        } else if let Some(text) = value.as_string() {
            visitor.visit_string(text)
        } else if Array::is_array(&value) {
            visitor.visit_seq(Items { items: value.into(), at: 0 })
        } else {
            let names = Object::keys(value.unchecked_ref::<Object>());
            let names: Vec<String> = names.iter().filter_map(|name| name.as_string()).collect();
            visitor.visit_map(Fields { object: value.clone(), names: names.into_iter(), value })
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unread> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Unread> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unread> {
        let word = self.0.as_string().ok_or(Unread)?;
        visitor.visit_enum(word.into_deserializer())
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unread> {
        if !self.0.is_object() {
            return Err(Unread);
        }
        visitor.visit_map(Fields { object: self.0, names: fields.iter().copied(), value: JsValue::UNDEFINED })
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map identifier ignored_any
    }
}

/// The items of a list.
struct Items {
    items: Array,
    at: u32,
}

impl<'de> SeqAccess<'de> for Items {
    type Error = Unread;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Unread> {
        if self.at == self.items.length() {
            return Ok(None);
        }
        self.at += 1;
        seed.deserialize(Value(self.items.get(self.at - 1))).map(Some)
    }
}

/// The fields of an object: those that a type knows, or all.
struct Fields<I> {
    object: JsValue,
    names: I,
    value: JsValue,
}

impl<'de, N: AsRef<str>, I: Iterator<Item = N>> MapAccess<'de> for Fields<I> {
    type Error = Unread;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Unread> {
        for name in self.names.by_ref() {
            self.value = Reflect::get(&self.object, &JsValue::from_str(name.as_ref())).map_err(|_| Unread)?;
            if !self.value.is_undefined() {
                return seed.deserialize(name.as_ref().into_deserializer()).map(Some);
            }
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Unread> {
        seed.deserialize(Value(self.value.clone()))
    }
}
