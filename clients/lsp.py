"""A client for language servers, as small as it can be: requests, notifications and the diagnostics that come back."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any, NamedTuple

Message = dict[str, Any]

PATIENCE = 60
"""Seconds that a server may take over an answer."""


class Spot(NamedTuple):
    """A place in a text as the protocol counts: line and character start at 0."""

    line: int
    character: int


def spot(text: str, at: int) -> Spot:
    """Return the place of a position in a text."""
    return Spot(text.count("\n", 0, at), at - (text.rfind("\n", 0, at) + 1))


class Server:
    """A language server that runs, and the documents that it was shown."""

    def __init__(self, command: Sequence[str], folder: Path, settings: Message) -> None:
        self.settings = settings
        self.process = subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.inbox: Queue[Message | None] = Queue()
        self.asked = 0
        Thread(target=self._listen, daemon=True).start()
        answer = {"documentationFormat": ["markdown", "plaintext"], "snippetSupport": True}
        capabilities = {
            "workspace": {"configuration": True},
            "textDocument": {"completion": {"completionItem": answer}, "hover": {"contentFormat": ["markdown"]}},
        }
        root = {"rootUri": folder.as_uri(), "workspaceFolders": [{"uri": folder.as_uri(), "name": folder.name}]}
        self.ask("initialize", {"processId": None, "capabilities": capabilities, **root})
        self.tell("initialized", {})

    def stop(self) -> None:
        """End the server."""
        self.process.kill()
        self.process.wait()

    def open(self, path: Path, text: str) -> list[Message]:
        """Show a text as if it were the file at a path, and return what the server finds wrong with it."""
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        while True:
            message = self._next()
            self._serve(message)
            params = message.get("params", {})
            if message.get("method") == "textDocument/publishDiagnostics" and params["uri"] == path.as_uri():
                found: list[Message] = params["diagnostics"]
                return found

    def complete(self, path: Path, at: Spot) -> list[Message]:
        """Return what the server offers to write at a place."""
        answer = self.ask("textDocument/completion", _place(path, at))
        items: list[Message] = answer["items"] if isinstance(answer, dict) else answer
        return items

    def hover(self, path: Path, at: Spot) -> str:
        """Return what the server tells about a place."""
        answer = self.ask("textDocument/hover", _place(path, at))
        return str(answer["contents"]["value"]) if answer else ""

    def ask(self, method: str, params: Message) -> Any:  # noqa: ANN401 - every method has an answer of its own
        """Send a request and wait for its answer."""
        self.asked += 1
        self._send({"id": self.asked, "method": method, "params": params})
        while True:
            message = self._next()
            if message.get("id") == self.asked and "method" not in message:
                return message.get("result")
            self._serve(message)

    def tell(self, method: str, params: Message) -> None:
        """Send a notification, which has no answer."""
        self._send({"method": method, "params": params})

    def _serve(self, message: Message) -> None:
        """Answer what the server asks of us: its settings, and nothing for the rest."""
        if "id" not in message or "method" not in message:
            return
        wanted = message["params"].get("items", []) if message["method"] == "workspace/configuration" else None
        result = None if wanted is None else [self.settings.get(item.get("section"), {}) for item in wanted]
        self._send({"id": message["id"], "result": result})

    def _send(self, message: Message) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        stream = self.process.stdin
        if stream is None:
            raise BrokenPipeError
        stream.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        stream.flush()

    def _next(self) -> Message:
        message = self.inbox.get(timeout=PATIENCE)
        if message is None:
            raise EOFError("the language server stopped")
        return message

    def _listen(self) -> None:
        """Put every message that comes in into the inbox, and None when the server stops."""
        stream = self.process.stdout
        while stream is not None and (header := stream.readline()):
            if header.lower().startswith(b"content-length:"):
                length = int(header.split(b":")[1])
                while stream.readline().strip():
                    pass  # other headers, to the empty line that ends them
                self.inbox.put(json.loads(stream.read(length)))
        self.inbox.put(None)


def _place(path: Path, at: Spot) -> Message:
    return {"textDocument": {"uri": path.as_uri()}, "position": at._asdict()}
