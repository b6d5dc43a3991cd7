"""The result of `ads` as Markdown in the merchant's language."""

import i18n
from tools.ads.compose import ITEM, WORDS
from tools.ads.limits import CHANNELS, limits
from tools.ads.schema import AdsResult, AdText, Draft
from tools.inert import inert


def plain(result: AdsResult, language: str) -> str:
    """The draft, field by field with lengths, what it rests on and what it lacks; or what is needed to write one."""
    return _problem(result, language) if result.draft is None else _told(result, result.draft, language)


def _told(result: AdsResult, draft: Draft, language: str) -> str:
    channel = WORDS.say(language, f"channel-{draft.channel}")
    if result.new:
        head = WORDS.say(language, "draft-new", id=str(draft.id), channel=channel)
    else:
        status = WORDS.say(language, f"status-{draft.status}")
        head = WORDS.say(language, "draft-known", id=str(draft.id), channel=channel, status=status, edited="yes" if draft.edited else "no")
    name, spoken = inert(draft.name), _spoken(draft.language, language)
    if draft.country:
        written = WORDS.say(language, "written-for", name=name, tongue=spoken, country=i18n.country(draft.country, language))
    else:
        written = WORDS.say(language, "written", name=name, tongue=spoken)
    fields = [_field(f"field-{draft.channel}-{field}", texts, language) for field, texts in draft.fields.items() if texts]
    country = i18n.country(result.country, language) if result.country else ""
    wished = {"tone": result.tone, "length": result.length, "wish": result.beyond or ""}
    notes = [WORDS.say(language, f"note-{note}", country=country, channel=channel, **wished) for note in result.notes]
    return "\n\n".join([head, written, *fields, _basis(result, language), *notes])


def _field(key: str, texts: list[AdText], language: str) -> str:
    """A list of the texts; one text of several lines is a list of them below its length."""
    heading = f"**{WORDS.say(language, key)}**"
    rows = [_counted(inert(text.text), text, language) for text in texts]
    if "\n" in texts[0].text:
        heading = _counted(heading, texts[0], language)
        rows = [inert(line.removeprefix(ITEM)) for line in texts[0].text.splitlines() if line]
    return "\n".join([WORDS.say(language, "heading", field=heading), "", *(f"- {row}" for row in rows)])


def _counted(said: str, text: AdText, language: str) -> str:
    return f"{said} {WORDS.say(language, 'counted', used=str(text.used), most=str(text.most))}"


def _basis(result: AdsResult, language: str) -> str:
    """What the ad rests on. A listing on Amazon and a short ad speak of no reviews."""
    if not result.praise or result.length == "short" or (result.draft and result.draft.channel == "amazon"):
        return WORDS.say(language, "basis-none")
    praise = [WORDS.say(language, "praise", aspect=WORDS.say(language, f"aspect-{p.aspect}"), n=str(p.reviews)) for p in result.praise]
    return WORDS.say(language, "basis", reviews=i18n.number(result.reviews, language), list=i18n.joined(praise, language))


def _problem(result: AdsResult, language: str) -> str:
    name = inert(result.name)
    if result.problem == "channel":
        channels = i18n.joined([WORDS.say(language, f"channel-{channel}") for channel in CHANNELS], language)
        return WORDS.say(language, "no-channel" if result.channel else "ask-channel", channel=result.channel or "", list=channels)
    if result.problem == "several":
        rows = [f"{n}. **{inert(choice.name)}** · {inert(choice.sku)}" for n, choice in enumerate(result.choices, 1)]
        return "\n".join([WORDS.say(language, "ask-several"), "", *rows])
    if result.problem == "country":
        return WORDS.say(language, "no-country", name=name, country=i18n.country(result.country or "", language))
    if result.problem == "language":
        if not result.languages:
            return WORDS.say(language, "no-language-any", name=name)
        has = i18n.joined([_spoken(code, language) for code in result.languages], language)
        return WORDS.say(language, "no-language", name=name, tongue=_spoken(result.language or "", language), list=has)
    if result.problem == "length" and result.channel in CHANNELS:
        channel, most = WORDS.say(language, f"channel-{result.channel}"), limits()[result.channel]["headline"].most
        return WORDS.say(language, "no-room", name=name, channel=channel, tongue=_spoken(result.language or "", language), most=str(most))
    return WORDS.say(language, "ask-product")


def _spoken(code: str, language: str) -> str:
    """A language's name."""
    return str(i18n.locale(language).languages.get(code, code))
