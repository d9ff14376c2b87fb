"""The database of a library: opened, migrated, backed up, and asked in values."""
