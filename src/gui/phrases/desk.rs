//! Words about what stands around a dossier: journal, recent files, settings, palette.

phrases! {}
