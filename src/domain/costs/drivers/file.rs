//! Drivers in files: one flat object, in which the kind says which further keys there are.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::{DeserializeSeed, Error, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{DriverKind, DriverValues, GivenDriver};
use crate::domain::costs::payer::Payer;
use crate::domain::money::{Euro, Rate};
use crate::domain::period::Year;

/// Keys that every driver has.
const SHARED: [&str; 6] = ["kind", "payer", "worker_share", "worker_max_per_year", "price_year", "existing_share"];

impl Serialize for GivenDriver {
    /// Only what is stated is written.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { payer, worker_share, worker_max_per_year, price_year, existing_share, values } = self;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("kind", &self.kind())?;
        if let Some(payer) = payer {
            map.serialize_entry("payer", payer)?;
        }
        if !worker_share.is_zero() {
            map.serialize_entry("worker_share", worker_share)?;
        }
        if let Some(max) = worker_max_per_year {
            map.serialize_entry("worker_max_per_year", max)?;
        }
        if let Some(year) = price_year {
            map.serialize_entry("price_year", year)?;
        }
        if let Some(share) = existing_share {
            map.serialize_entry("existing_share", share)?;
        }
        for (key, name) in values.names() {
            map.serialize_entry(key, name)?;
        }
        for (term, value) in values.stated() {
            map.serialize_entry(term.key, &value)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for GivenDriver {
    /// Refuses a key that the driver does not have, also where another driver has it.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(OfDriver)
    }
}

struct OfDriver;

impl<'de> Visitor<'de> for OfDriver {
    type Value = GivenDriver;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a driver")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<GivenDriver, A::Error> {
        let mut read = Read::default();
        let mut seen = BTreeSet::new();
        while let Some(key) = map.next_key_seed(Key { read: &read })? {
            if !seen.insert(key.clone()) {
                return Err(Error::custom(format!("duplicate field `{key}`")));
            }
            read.entry(&key, &mut map)?;
        }
        read.driver()
    }
}

/// Reads a key and refuses one that cannot be of this driver at the place where it stands.
struct Key<'r> {
    read: &'r Read,
}

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Key<'_> {
    type Value = String;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a key of a driver")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<String, E> {
        let kinds = self.read.values.as_ref().map_or(DriverKind::ALL.to_vec(), |values| vec![values.kind()]);
        let has = |kind: &DriverKind| kind.term(key).is_some() || DriverValues::of_kind(*kind).name_mut(key).is_some();
        if SHARED.contains(&key) || kinds.iter().any(has) { Ok(key.to_owned()) } else { Err(unknown(key, &kinds)) }
    }
}

/// What has been read of a driver.
#[derive(Default)]
struct Read {
    payer: Option<Payer>,
    worker_share: Rate,
    worker_max_per_year: Option<Euro>,
    price_year: Option<Year>,
    existing_share: Option<Rate>,
    values: Option<DriverValues>,
    /// Entries of the formula that stood before the kind.
    early: Vec<(String, Stated)>,
}

/// What a key of the formula states.
enum Stated {
    Number(Option<Rate>),
    Name(Option<String>),
}

impl Read {
    fn entry<'de, A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        match key {
            "kind" => {
                let mut values = DriverValues::of_kind(map.next_value()?);
                for (key, stated) in self.early.drain(..) {
                    state(&mut values, &key, stated)?;
                }
                self.values = Some(values);
            }
            "payer" => self.payer = map.next_value()?,
            "worker_share" => self.worker_share = map.next_value()?,
            "worker_max_per_year" => self.worker_max_per_year = map.next_value()?,
            "price_year" => self.price_year = map.next_value()?,
            "existing_share" => self.existing_share = map.next_value()?,
            key => {
                let stated = match DriverKind::ALL.iter().any(|kind| kind.term(key).is_some()) {
                    true => Stated::Number(map.next_value()?),
                    false => Stated::Name(map.next_value()?),
                };
                match &mut self.values {
                    Some(values) => state(values, key, stated)?,
                    None => self.early.push((key.to_owned(), stated)),
                }
            }
        }
        Ok(())
    }

    fn driver<E: Error>(self) -> Result<GivenDriver, E> {
        let Self { payer, worker_share, worker_max_per_year, price_year, existing_share, values, early: _ } = self;
        let values = values.ok_or_else(|| E::missing_field("kind"))?;
        Ok(GivenDriver { payer, worker_share, worker_max_per_year, price_year, existing_share, values })
    }
}

fn state<E: Error>(values: &mut DriverValues, key: &str, stated: Stated) -> Result<(), E> {
    let is_known = match stated {
        Stated::Number(Some(number)) => values.state(key, number.value()),
        Stated::Number(None) => values.kind().term(key).is_some(),
        Stated::Name(name) => values.name_mut(key).map(|kept| *kept = name).is_some(),
    };
    if is_known { Ok(()) } else { Err(unknown(key, &[values.kind()])) }
}

/// A key that none of these drivers has, with those they have.
fn unknown<E: Error>(key: &str, kinds: &[DriverKind]) -> E {
    let mut known: Vec<String> = SHARED.map(|key| format!("`{key}`")).into();
    for kind in kinds {
        for own in kind.terms().iter().map(|term| format!("`{}`", term.key)) {
            if !known.contains(&own) {
                known.push(own);
            }
        }
    }
    let of = match kinds {
        [kind] => format!(" of `{}`", kind.code()),
        _ => String::new(),
    };
    E::custom(format!("unknown field `{key}`{of}, expected one of {}", known.join(", ")))
}
