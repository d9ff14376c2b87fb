"""Numbers with units: what was measured, conversion, and when two cannot both hold."""
