"""How large a PNG or JPEG picture is."""

from __future__ import annotations


def picture_size(data: bytes) -> tuple[int, int]:
    """Width and height in pixels; 1 and 1 for what is neither."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) > 24:
        return max(1, int.from_bytes(data[16:20])), max(1, int.from_bytes(data[20:24]))
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        sign, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4])
        if 0xC0 <= sign <= 0xCF and sign not in (0xC4, 0xC8, 0xCC):  # a frame (ITU-T T.81, B.2.2)
            height, width = (int.from_bytes(data[at + n : at + n + 2]) for n in (5, 7))
            return max(1, width), max(1, height)
        at += 2 + length
    return 1, 1
