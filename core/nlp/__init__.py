"""The language work: a parse, then small components, each adding one thing to a Reading."""
