"""Bringing articles in: read, analyse, store, weigh."""

from core.ingest.again import analyse_again
from core.ingest.ingest import Ingest
from core.ingest.watching import NewFiles, WatchList

__all__ = ["Ingest", "NewFiles", "WatchList", "analyse_again"]
