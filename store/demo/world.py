"""Countries, names and addresses of the demo shop's customers, from countries.toml."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any

EU = frozenset({"DE", "AT", "FR", "ES", "PT", "IT", "NL", "IE"})
_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"


@dataclass(frozen=True)
class Country:
    """One country's part of countries.toml."""

    code: str
    weight: int
    languages: dict[str, int]
    names: dict[str, Any]
    days: tuple[int, int]  # calendar days on the way, least and most
    warehouses: tuple[str, ...]  # countries of the warehouses that serve it, most used first
    carriers: tuple[str, ...]
    hub: str
    locker: bool
    cities: tuple[str, ...]
    address: str
    streets: tuple[str, ...]
    payments: tuple[str, ...]

    def zone(self) -> str:
        """Inside one zone there are no customs."""
        return zone(self.code)


@dataclass(frozen=True)
class Home:
    """A postal address and the name of its city."""

    address: str
    city: str


@lru_cache
def _data() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "countries.toml").read_text("utf-8"))


@lru_cache
def countries() -> dict[str, Country]:
    """All countries by ISO code."""
    data = _data()
    return {
        code: Country(
            code=code,
            weight=entry["weight"],
            languages=entry["languages"],
            names=data["names"][entry["names"]],
            days=(entry["days"][0], entry["days"][1]),
            warehouses=tuple(entry["from"]),
            carriers=tuple(entry["carriers"]),
            hub=entry["hub"],
            locker=entry.get("locker", False),
            cities=tuple(entry["cities"]),
            address=entry["address"],
            streets=tuple(entry["streets"]),
            payments=tuple(entry["payments"]),
        )
        for code, entry in data["country"].items()
    }


def warehouse_city(country: str) -> str:
    """The city of the warehouse in a country; the country's code when the shop has another warehouse there."""
    return str(_data()["warehouse"].get(country, country))


def zone(country: str) -> str:
    """The customs zone of a country: "EU", or the country alone."""
    return "EU" if country in EU else country


def person(country: Country, rng: Random) -> tuple[str, str]:
    """An invented name as written in the country, and its Latin form for an e-mail address ("emma.carter")."""
    given, _, given_latin = rng.choice(country.names["given"]).partition("=")
    family, _, family_latin = rng.choice(country.names["family"]).partition("=")
    order = (family, given) if country.names.get("family_first") else (given, family)
    latin = f"{given_latin or given}.{family_latin or family}".lower()
    return ("" if country.names.get("joined") else " ").join(order), latin


def home(country: Country, rng: Random) -> Home:
    """An invented address in the country."""
    city = rng.choice(country.cities)
    pattern = country.address.format(street=rng.choice(country.streets), city=city)
    # A house number or postcode that starts with 0 is rare: the first digit of a run is 1 to 9.
    filled = re.sub(r"#+", lambda run: str(rng.randrange(10 ** (len(run[0]) - 1), 10 ** len(run[0]))), pattern)
    return Home(re.sub(r"\$", lambda _: rng.choice(_LETTERS), filled), _city_name(city))


def _city_name(pattern: str) -> str:
    words = (word.strip(",") for word in pattern.split())
    return " ".join(w for w in words if not re.search(r"[\d#$]", w) and not re.fullmatch(r"[A-Z]{2,3}|-", w))
