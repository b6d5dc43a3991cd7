"""Two doors into one interface: what is asked below `/merchant/` is asked by the merchant page, all else by nobody in particular.

The merchant page's relative addresses (`api/…`, `static/…`) arrive here with the prefix. The merchant's cookie has
the path `/merchant`, so a browser sends it through this door alone, and the shopper's cookie is never read here:
neither page's visitor can become the other's.
"""

from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Receive, Scope, Send

MERCHANT = "/merchant"
_SHARED = ("api", "static", "media", "sources", "healthz")  # the rest below the prefix is the page's frame


class MerchantDoor:
    """Takes the prefix off what both pages share, and remembers it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        if scope["type"] == "http" and scope["path"].startswith(f"{MERCHANT}/"):
            rest = scope["path"].removeprefix(MERCHANT)
            if rest.split("/")[1] in _SHARED:
                scope = {**scope, "path": rest, "raw_path": rest.encode(), "door": MERCHANT}
        await self._app(scope, receive, send)


def through_merchant_door(request: HTTPConnection) -> bool:
    """Whether the merchant page asks."""
    return request.scope.get("door") == MERCHANT
