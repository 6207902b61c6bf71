"""The languages of the program. Another one costs a row here, and its texts in resources/i18n and lessons."""

from __future__ import annotations

from typing import Final

__all__ = ["FALLBACK", "LANGUAGES"]

LANGUAGES: Final = {
    "en": "English",
    "ko": "한국어",
}
"""From each language's ISO 639-1 code to its own name."""

FALLBACK: Final = "en"
"""The language of the sources, which each text has."""
