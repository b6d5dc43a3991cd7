"""What a tool's folder must hold."""

from pathlib import Path

import pytest
import yaml

from settings import LANGUAGES
from tools.registry import FOLDER, examples


@pytest.mark.parametrize("folder", sorted(path.parent for path in FOLDER.glob("*/tool.py")), ids=lambda path: path.name)
def test_every_tool_speaks_all_languages(folder: Path) -> None:
    assert set(examples(folder)) == set(LANGUAGES)
    assert all((folder / "locale" / f"{language}.ftl").is_file() for language in LANGUAGES)


@pytest.mark.parametrize(
    "written", [None, "just text", {"en": ["tent"]}, dict.fromkeys(LANGUAGES), {language: [1] for language in LANGUAGES}]
)
def test_examples_that_cannot_be_used_stop_the_start(tmp_path: Path, written: object) -> None:
    if written is not None:
        (tmp_path / "examples.yaml").write_text(yaml.safe_dump(written))
    with pytest.raises(ValueError, match=r"examples\.yaml"):
        examples(tmp_path)
