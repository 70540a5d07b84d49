//! Words about the costs page.

phrases! {}
