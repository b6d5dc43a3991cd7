"""The README's table of settings is the Settings class."""

import re
from pathlib import Path

from settings import ROOT, Settings


def test_every_setting_is_in_the_table_with_its_meaning() -> None:
    readme = Path(ROOT / "README.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| `([A-Z_]+)` \| .*? \| (.*) \|$", readme, re.MULTILINE))
    assert rows == {name.upper(): field.description for name, field in Settings.model_fields.items()}
