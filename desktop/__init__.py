"""The window. Qt lives here and nowhere else; of the core it knows Library and its values."""
