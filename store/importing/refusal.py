"""Why a row or a file is not taken, as a sentence in eight languages (`locale/`)."""

from pathlib import Path

from errors import BadRequest
from i18n import Catalogue

WORDS = Catalogue(Path(__file__).parent / "locale")
_SHOWN = 60  # characters of a value in a reason

Details = dict[str, str | int]


class RowRefused(Exception):
    """A row that cannot be taken; the import goes on.

    Args:
        code: the sentence `row-<code>`.
        **details: its values.
    """

    def __init__(self, code: str, **details: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.details: Details = {name: _short(value) for name, value in details.items()}


class ImportRefused(BadRequest):
    """A file that cannot be imported, or not now: the sentence `file-<reason>`."""

    code = "import-refused"

    def __init__(self, reason: str, cause: str = "", status: int = 400, **details: str | int) -> None:
        super().__init__(cause or reason, **details)
        self.reason = reason
        self.status = status

    def sentence(self, language: str) -> str:
        """What is wrong and what to do."""
        return WORDS.say(language, f"file-{self.reason}", **self.details)


def _short(value: str | int) -> str | int:
    return value if isinstance(value, int) or len(value) <= _SHOWN else value[:_SHOWN] + "…"
