"""Ads as they are kept: written once however often they are asked for, edited within the channel's limits."""

import hashlib
import json
from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col

from errors import BadRequest
from store.tables import AdDraft, DraftStatus
from store.tables.types import now
from tools.ads.limits import limits
from tools.ads.schema import AdText


def keep(session: Session, draft: AdDraft) -> tuple[AdDraft, bool]:
    """Write a draft, or find the one with the same content for the same readers, as it is now; and whether it is new.

    A turn may run again after a crash, and a merchant may ask twice: neither makes a second draft, nor undoes an edit.

    Raises:
        OverLimit, WrongLines: a text is not what the channel takes.
    """
    for field, limit in limits()[draft.channel].items():
        setattr(draft, field, limit.accepted(getattr(draft, field)))
    draft.fingerprint = _fingerprint(draft)
    same = select(AdDraft).where(col(AdDraft.fingerprint) == draft.fingerprint)
    if (before := session.scalars(same).first()) is not None:
        return before, False
    session.add(draft)
    try:
        session.commit()
    except IntegrityError:  # another call wrote it at the same moment
        session.rollback()
        return session.scalars(same).one(), False
    return draft, True


def edit(draft: AdDraft, changed: Mapping[str, str], status: DraftStatus | None, editor: str) -> None:
    """Change texts and status of a draft.

    Args:
        draft: a row of the database.
        changed: new texts by field, one a line.
        status: a new one; None: as it was, though a text that was approved and is changed is a draft again.
        editor: Identity.subject of the merchant.

    Raises:
        OverLimit, WrongLines: a text is not what the channel takes.
        BadRequest: the channel has no such field.
    """
    fields = limits()[draft.channel]
    if unknown := changed.keys() - fields.keys():
        raise BadRequest(f"{draft.channel} has no {', '.join(sorted(unknown))}")
    accepted = {field: fields[field].accepted(written) for field, written in changed.items()}
    accepted = {field: written for field, written in accepted.items() if written != getattr(draft, field)}
    for field, written in accepted.items():
        setattr(draft, field, written)
    if accepted:
        draft.edited_by = editor
    draft.status = status or (DraftStatus.DRAFT if accepted else draft.status)
    draft.updated_at = now()


def texts(draft: AdDraft) -> dict[str, list[AdText]]:
    """For each field of the channel its texts with their lengths."""
    fields = limits()[draft.channel]
    return {
        field: [AdText(text=text, used=limit.used(text), most=limit.most) for text in limit.texts(getattr(draft, field))]
        for field, limit in fields.items()
    }


def _fingerprint(draft: AdDraft) -> str:
    """Of what was composed and for whom; an edit does not change it."""
    of = (draft.product_id, draft.channel, draft.language, draft.country, draft.tone, draft.headline, draft.text, draft.extra)
    return hashlib.sha256(json.dumps(of).encode()).hexdigest()
