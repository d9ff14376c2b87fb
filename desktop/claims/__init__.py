"""The claims the journalist tracks."""

from desktop.claims.panel import ClaimsPanel

__all__ = ["ClaimsPanel"]
