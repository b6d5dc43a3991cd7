"""An OpenAI-compatible endpoint that does as it is told: answer, hang, fail, drop the line, talk nonsense."""

import json
import select
import socket
import threading
import time
from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class FakeLLM:
    """`mode` is answer, hang, fail, drop or nonsense; `filled` answers a JSON schema, `calls` (name and JSON) an offer of tools, `prose` all else."""

    def __init__(self) -> None:
        self.reset()
        fake = self

        class Handler(_Handler):
            llm = fake

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._http.daemon_threads = True
        threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True).start()
        self.url = f"http://127.0.0.1:{self._http.server_address[1]}/v1"

    def reset(self) -> None:
        self.mode, self.filled, self.prose = "answer", "{}", ""
        self.calls: list[tuple[str, str]] = []
        self.tokens = 11  # of a prompt
        self.hang_after: int | None = None  # requests answered before
        self.requests: list[dict[str, Any]] = []
        self.asked, self.disconnected = threading.Event(), threading.Event()

    def close(self) -> None:
        self._http.shutdown()
        self._http.server_close()


class _Handler(BaseHTTPRequestHandler):
    llm: FakeLLM
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: Any) -> None:
        pass

    def do_GET(self) -> None:
        self._json({"object": "list", "data": [{"id": "fake", "object": "model"}]})

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        llm, mode = self.llm, self.llm.mode
        llm.requests.append(body)
        llm.asked.set()
        if mode == "hang" or (llm.hang_after is not None and len(llm.requests) > llm.hang_after):
            self._hang()
        elif mode == "fail":
            self._json({"error": {"message": "out of memory", "type": "server_error"}}, 500)
        elif mode == "nonsense":
            self._json({"choices": None})
        elif body.get("stream"):
            self._stream(llm.prose, dropped=mode == "drop")
        elif mode == "drop":
            self.close_connection = True
        elif "tools" in body:
            self._answer(
                "",
                [
                    {"id": f"call-{n}", "type": "function", "function": {"name": name, "arguments": filled}}
                    for n, (name, filled) in enumerate(llm.calls)
                ],
            )
        else:
            self._answer(llm.filled if "response_format" in body else llm.prose)

    def _hang(self) -> None:
        """Until the client has gone."""
        self.close_connection = True
        until = time.monotonic() + 30
        while time.monotonic() < until:
            readable, _, _ = select.select([self.connection], [], [], 0.05)
            if readable and self.connection.recv(1, socket.MSG_PEEK) == b"":
                self.llm.disconnected.set()
                return

    def _answer(self, text: str, calls: Sequence[dict[str, Any]] = ()) -> None:
        usage = {"prompt_tokens": self.llm.tokens, "completion_tokens": 3, "total_tokens": self.llm.tokens + 3}
        message = {"role": "assistant", "content": text} | ({"tool_calls": calls} if calls else {})
        self._json(
            {"id": "1", "object": "chat.completion", "created": 0, "model": "fake", "usage": usage,
             "choices": [{"index": 0, "message": message, "finish_reason": "stop"}]}
        )  # fmt: skip

    def _stream(self, text: str, dropped: bool) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for word in text.split(" "):
            delta = {"index": 0, "delta": {"role": "assistant", "content": word + " "}, "finish_reason": None}
            self._chunk({"id": "1", "object": "chat.completion.chunk", "created": 0, "model": "fake", "choices": [delta]})
            if dropped:
                self.close_connection = True
                return
        usage = {"prompt_tokens": self.llm.tokens, "completion_tokens": 3, "total_tokens": self.llm.tokens + 3}
        self._chunk({"id": "1", "object": "chat.completion.chunk", "created": 0, "model": "fake", "choices": [], "usage": usage})
        self._chunk("[DONE]")
        self.wfile.write(b"0\r\n\r\n")

    def _chunk(self, data: Any) -> None:
        line = f"data: {data if isinstance(data, str) else json.dumps(data)}\n\n".encode()
        self.wfile.write(f"{len(line):x}\r\n".encode() + line + b"\r\n")
        self.wfile.flush()

    def _json(self, data: Any, status: int = 200) -> None:
        body = json.dumps(data).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
