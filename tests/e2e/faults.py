"""What no walk may cause: errors, refused content, requests to anybody else."""

import re
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, WebError


class Faults:
    """Listens to all pages and the service worker of a context."""

    def __init__(self, own_url: str) -> None:
        self._own = urlsplit(own_url).netloc
        self.seen: list[str] = []
        self._wanted: list[str] = []

    def cause(self, pattern: str) -> None:
        """Faults that match `pattern` are meant, such as requests without a network."""
        self._wanted.append(pattern)

    def listen(self, context: BrowserContext) -> None:
        context.on("console", self._console)
        context.on("weberror", self._error)
        context.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        # A refusal by the content security policy is an error on the console too.
        if message.type in ("error", "warning"):
            said = f"console: {message.text} ({message.location.get('url')})"
            if not any(re.search(pattern, said) for pattern in self._wanted):
                self.seen.append(said)

    def _error(self, error: WebError) -> None:
        self.seen.append(f"uncaught: {error.error}")

    def _request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme in ("http", "https", "ws", "wss") and address.netloc != self._own:
            self.seen.append(f"request to another host: {request.url}")
