"""The list of articles."""

from desktop.articles.panel import ArticlesPanel

__all__ = ["ArticlesPanel"]
