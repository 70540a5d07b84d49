//! From a row of the table: the kind, the values as a file states them, and the operands of the formula.

/// Declares the drivers; what a row holds stands in the table.
macro_rules! declare {
    (@is_required) => { false };
    (@is_required required) => { true };
    ($(
        $kind:ident = $code:literal ($nl:literal, $en:literal) [$($property:ident $(($payer:ident))?),*] {
            $(
                $key:ident: $quantity:ident = $measure:ident $([$required:ident])? ($key_nl:literal, $key_en:literal)
            ),+ $(,)?
            $(; $name:ident: $name_doc:literal)*
        }
    )+) => {
        /// The drivers of the cost model, in its order; in files by their code.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum DriverKind {
            $(
                #[doc = concat!("*", $nl, "*.")]
                #[serde(rename = $code)]
                $kind,
            )+
        }

        impl DriverKind {
            /// All kinds, in the order of the cost model.
            pub const ALL: [Self; [$(DriverKind::$kind),+].len()] = [$(Self::$kind),+];
        }

        /// The rows, in the order of [`DriverKind::ALL`].
        pub(super) static TABLE: [Row; DriverKind::ALL.len()] = [$(
            Row {
                code: $code,
                name: $crate::domain::words::Phrase::new($nl, $en),
                properties: &[$(Property::$property $((Payer::$payer))?),*],
                terms: &[$(
                    Term {
                        key: stringify!($key),
                        name: $crate::domain::words::Phrase::new($key_nl, $key_en),
                        unit: $measure.unit,
                        limits: $measure.limits,
                        is_required: declare!(@is_required $($required)?),
                    }
                ),+],
            }
        ),+];

        /// The values of a driver's formula as they are stated; none where a file leaves one out.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum DriverValues {
            $(
                #[doc = concat!("*", $nl, "*.")]
                $kind {
                    $(
                        #[doc = concat!("*", $key_nl, "*: ", $key_en, ".")]
                        $key: Option<$quantity>,
                    )+
                    $(
                        #[doc = $name_doc]
                        $name: Option<String>,
                    )*
                },
            )+
        }

        /// The values of a driver's formula as operands: what is left out has become what then holds.
        pub(super) enum Operands<N> {
            $($kind { $($key: $quantity<N>),+ },)+
        }

        impl DriverValues {
            /// A driver of this kind that states nothing yet.
            pub fn of_kind(kind: DriverKind) -> Self {
                match kind {
                    $(DriverKind::$kind => Self::$kind { $($key: None,)+ $($name: None,)* },)+
                }
            }

            /// Which driver it is.
            pub fn kind(&self) -> DriverKind {
                match self {
                    $(Self::$kind { .. } => DriverKind::$kind,)+
                }
            }

            /// The values it states, in the order of the table.
            pub fn stated(&self) -> Vec<(&'static Term, Decimal)> {
                let values = match self {
                    $(Self::$kind { $($key,)+ $($name: _,)* } => vec![$($key.map(|value| value.value())),+],)+
                };
                let terms = self.kind().terms().iter().zip(values);
                terms.filter_map(|(term, value)| Some((term, value?))).collect()
            }

            /// States the value of `key`; false where the driver has no such value.
            pub fn state(&mut self, key: &str, value: Decimal) -> bool {
                match self {
                    $(Self::$kind { $($key,)+ $($name: _,)* } => {
                        $(if key == stringify!($key) {
                            *$key = Some(value.into());
                            return true;
                        })+
                    })+
                }
                false
            }

            /// The names it states, such as that of a profile.
            pub(super) fn names(&self) -> Vec<(&'static str, &str)> {
                let names: Vec<(&'static str, &Option<String>)> = match self {
                    $(Self::$kind { $($key: _,)+ $($name,)* } => vec![$((stringify!($name), $name)),*],)+
                };
                names.into_iter().filter_map(|(key, name)| Some((key, name.as_deref()?))).collect()
            }

            /// Where the name of `key` is kept; nothing where the driver has no such name.
            pub(super) fn name_mut(&mut self, key: &str) -> Option<&mut Option<String>> {
                match self {
                    $(Self::$kind { $($key: _,)+ $($name,)* } => {
                        $(if key == stringify!($name) {
                            return Some($name);
                        })*
                    })+
                }
                None
            }

            /// The operands of its formula.
            pub(super) fn operands<N: Number>(&self, place: &DriverPlace<'_>) -> Operands<N> {
                match self {
                    $(Self::$kind { $($key,)+ $($name: _,)* } => Operands::$kind {
                        $($key: place.operand(
                            $key.unwrap_or($measure.left_out),
                            Named($measure.unit, $crate::domain::words::phrase!($key_nl, $key_en)),
                            stringify!($key),
                        ),)+
                    },)+
                }
            }
        }
    };
}

pub(super) use declare;
