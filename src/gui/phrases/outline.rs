//! Words about the order of chapters and articles: what is added, moved, rewritten and dropped.

phrases! {}
