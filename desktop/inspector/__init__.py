"""What is known of the passage that was chosen."""

from desktop.inspector.panel import InspectorPanel

__all__ = ["InspectorPanel"]
