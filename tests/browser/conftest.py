"""A browser, and the fake server to look at."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

HERE = Path(__file__).parent
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
OpenPage = Callable[..., Page]
NewContext = Callable[..., BrowserContext]


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The fake server's address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = os.environ | {"PYTHONPATH": str(HERE.parents[1]), "GRADIO_ANALYTICS_ENABLED": "False"}
    process = subprocess.Popen([sys.executable, str(HERE / "fake_server.py"), str(port)], env=environment)
    address = f"http://127.0.0.1:{port}"
    try:
        await_health(address, process)
        yield address
    finally:
        process.terminate()
        process.wait(10)


def await_health(address: str, process: "subprocess.Popen[bytes]") -> None:
    for _ in range(300):
        assert process.poll() is None, "the fake server ended"
        try:
            urllib.request.urlopen(f"{address}/healthz", timeout=2).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise TimeoutError(address)


@pytest.fixture(scope="module")  # while it is open Playwright runs an event loop in this thread: no other file's async test would start
def browser() -> Iterator[Browser]:
    if not CHROMIUM:
        pytest.fail("The browser tests need Chromium: `make programs` installs it, or set CHROMIUM to its path.", pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture
def new_context(browser: Browser) -> Iterator[NewContext]:
    """Fresh browser profiles: `new_context(locale=…)`; no script error may happen in one."""
    contexts: list[BrowserContext] = []
    errors: list[str] = []

    def made(**options: Any) -> BrowserContext:
        context = browser.new_context(**({"locale": "en-GB"} | options))
        context.set_default_timeout(15_000)
        context.on("weberror", lambda error: errors.append(str(error.error)))
        contexts.append(context)
        return context

    yield made
    for context in contexts:
        context.close()
    assert not errors


@pytest.fixture
def open_page(new_context: NewContext, server: str) -> OpenPage:
    """Open the page in a fresh browser profile: `open_page(path="/", width=…, locale=…)`."""
    urllib.request.urlopen(urllib.request.Request(f"{server}/fake/reset", method="POST")).close()

    def opened(path: str = "/", width: int = 1280, height: int = 800, **options: Any) -> Page:
        page = new_context(viewport={"width": width, "height": height}, **options).new_page()
        page.goto(server + path)
        return page

    return opened


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """The page on a desktop, in English."""
    page = open_page()
    page.wait_for_selector(".welcome")
    return page
