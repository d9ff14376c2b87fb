"""All importers, one a format; how to add one stands in CONTRIBUTING.md."""

from __future__ import annotations

from collections.abc import Callable

from core.importers.archive import ZipImporter
from core.importers.article import ArticleReader
from core.importers.base import Container, Importer, TableImporter
from core.importers.csvtable import CsvImporter
from core.importers.docx import DocxImporter
from core.importers.feed import FeedImporter
from core.importers.html import HtmlImporter
from core.importers.mail import MailboxImporter, MailImporter
from core.importers.mhtml import MhtmlImporter
from core.importers.odt import OdtImporter
from core.importers.pdf import PdfImporter
from core.importers.rtf import RtfImporter
from core.importers.text import TextImporter
from core.importers.xlsx import XlsxImporter

IMPORTERS: tuple[Callable[[ArticleReader], Importer], ...] = (
    HtmlImporter,
    PdfImporter,
    DocxImporter,
    OdtImporter,
    RtfImporter,
    MhtmlImporter,
    FeedImporter,
    TextImporter,
)
# Of them those whose files may hold many articles one after another, and are cut.
MANY: tuple[Callable[[ArticleReader], Importer], ...] = (
    TextImporter,
    DocxImporter,
    OdtImporter,
    RtfImporter,
)
CONTAINERS: tuple[Callable[[ArticleReader], Container], ...] = (
    ZipImporter,
    MailImporter,
    MailboxImporter,
)
TABLES: tuple[Callable[[ArticleReader], TableImporter], ...] = (CsvImporter, XlsxImporter)
