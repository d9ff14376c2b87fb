"""What to look at first in a library: five things, each with its place."""

from desktop.steps.bar import StepsBar
from desktop.steps.finding import Step, find_steps

__all__ = ["Step", "StepsBar", "find_steps"]
