"""A JSON-LD processor with the two vocabularies at hand and no network."""

# PyLD has no annotations.
# pyright: reportMissingTypeStubs=false

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pyld import jsonld

CONTEXTS = Path(__file__).parent / "contexts"
KNOWN = {"http://www.w3.org/ns/anno.jsonld": "anno.json", "https://schema.org": "schema.json"}


def load(address: str, _options: object = None) -> dict[str, Any]:
    """A context by its address; there is no other."""
    context = json.loads((CONTEXTS / KNOWN[address.rstrip("/")]).read_text("utf-8"))
    return {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": address,
        "document": context,
    }


def expanded(document: object) -> list[dict[str, Any]]:
    """What the processor makes of a document: every name an address."""
    return jsonld.expand(document, {"documentLoader": load})  # pyright: ignore[reportArgumentType]
