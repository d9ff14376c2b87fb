"""The steps by which the schema came to be; shipped as package data and run by Alembic.

A new step is a file in `versions`, and its revision is the last of REVISIONS. Once released, a step
is never changed. Every step runs in one transaction with all others that are due.
"""

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009", "0010", "0011")
HEAD = REVISIONS[-1]

__all__ = ["HEAD", "REVISIONS"]
