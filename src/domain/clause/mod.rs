//! Clause templates: the text of a clause, its parameters, and how they drive the cost model.
//!
//! A template holds blanks, conditions and lists, never arithmetic. Putting templates together into an agreement is the
//! work of [`agreement`](super::agreement); computing what they cost that of [`costs`](super::costs).

mod condition;
mod cost_spec;
mod markup;
mod parameter;
mod template;

pub use condition::{Condition, Surroundings};
pub use cost_spec::{CostSpec, DriverSpec, Extension, Follower, Operand, PayerSpec, Right};
pub use markup::{Piece, markup};
pub use parameter::{Choice, Parameter, ParameterKind, Preset, Presets, Role, Value};
pub use template::{
    Addressee, AdviceReference, Definition, Existing, Family, GenerallyBinding, Item, LegalNature, Library, NotCosted,
    Paragraph, Practice, Template,
};

pub use crate::domain::learning::Level;
