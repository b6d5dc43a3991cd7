"""Settings: defaults, lists, and a sentence for every wrong value."""

from pathlib import Path
from typing import Any

import pytest

import settings
from settings import Settings, load


def made(**values: Any) -> Settings:
    return Settings(_env_file=None, **values)  # type: ignore[call-arg]


@pytest.fixture(autouse=True)
def _no_env_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(Settings.model_config, "env_file", tmp_path / "none")
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "many"), ("PORT", "70000"), ("PORT", "-1"), ("LLM_TIMEOUT_S", "0"), ("TURN_STEPS", "1"), ("LLM_PROSE", "perhaps"),
        ("SHOP", "mine"), ("SECRET_KEY", "short"), ("DEMO_CUSTOMERS", "1,two"), ("MESSAGE_CHARACTERS", "5"), ("LOG_LEVEL", "loud"),
    ],
)  # fmt: skip
def test_a_wrong_value_stops_the_start_with_a_sentence(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SystemExit) as stopped:
        load()
    assert f"Setting {name}" in str(stopped.value)
    assert "Traceback" not in str(stopped.value)
    if name == "SECRET_KEY":
        assert value not in str(stopped.value), "a secret is not printed"


def test_lists_are_separated_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMBED_ORIGINS", " https://a.example , https://b.example,")
    monkeypatch.setenv("DEMO_CUSTOMERS", "1, 2")
    assert load().embed_origins == ("https://a.example", "https://b.example")
    assert load().demo_customers == (1, 2)


def test_an_empty_value_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "")
    monkeypatch.setenv("LLM_URL", "")
    assert (load().port, load().llm_url) == (7860, "")


def test_addresses(tmp_path: Path) -> None:
    assert made(data_dir=tmp_path).database == f"sqlite:///{tmp_path}/tradewind.db"
    assert made(database_url="postgresql+psycopg://x/y").database == "postgresql+psycopg://x/y"
    assert made(port=1).address == "http://127.0.0.1:1"
    assert made(public_url="https://shop.example/").address == "https://shop.example"


def test_secrets_are_not_shown() -> None:
    shown = repr(made(secret_key="s" * 40, llm_api_key="key-of-mine"))
    assert "s" * 40 not in shown
    assert "key-of-mine" not in shown


def test_every_setting_says_what_it_means() -> None:
    assert all(field.description and field.description.endswith((".", ")")) for field in settings.Settings.model_fields.values())
