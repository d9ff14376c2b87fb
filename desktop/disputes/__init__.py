"""Going through the disputes."""

from desktop.disputes.panel import DisputesPanel

__all__ = ["DisputesPanel"]
