"""The LLM behind an OpenAI-compatible endpoint: constrained JSON, native tool calls, streamed text."""

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import httpx
import openai
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.runnables import Runnable
from langchain_core.tools import BaseTool
from langchain_openai import ChatOpenAI

from agent.serving import Server
from errors import Unavailable

# A connection that breaks in mid-stream arrives as httpx's error, a reply that is none of the protocol as the others.
_FAILURES = (openai.OpenAIError, httpx.HTTPError, ValueError, TypeError, LookupError, AttributeError, TimeoutError)


@dataclass
class Usage:
    """LLM tokens spent."""

    prompt: int = 0
    completion: int = 0

    def add(self, message: AIMessage) -> None:
        """Count a reply."""
        if message.usage_metadata:
            self.prompt += message.usage_metadata["input_tokens"]
            self.completion += message.usage_metadata["output_tokens"]


@dataclass
class LLM:
    """One turn's way to the model; cancelling the caller closes the connection, which aborts the request in vLLM.

    All methods raise Unavailable when the server does not answer, after two tries with growing pauses.
    """

    server: Server
    usage: Usage = field(default_factory=Usage)
    failed: bool = False  # whether a request of this turn was left without an answer

    @property
    def ready(self) -> bool:
        """Whether it is worth asking: one that failed in this turn is not asked again."""
        return self.server.health == "ready" and not self.failed

    def _chat(self, max_tokens: int) -> ChatOpenAI:
        settings = self.server.settings
        if not self.ready:
            raise self._failure(f"is {self.server.health} or failed before")
        return ChatOpenAI(
            base_url=self.server.url,
            api_key=settings.llm_api_key if settings.llm_api_key.get_secret_value() else "none",
            model=self.server.model,
            temperature=0,
            max_retries=2,
            timeout=settings.llm_timeout_s,
            max_completion_tokens=max_tokens,
            stream_usage=True,
        )

    async def fill(self, messages: Sequence[BaseMessage], schema: dict[str, Any], max_tokens: int = 200) -> dict[str, Any]:
        """One JSON object under a JSON schema."""
        constraint = {"type": "json_schema", "json_schema": {"name": "call", "schema": schema, "strict": True}}
        reply = await self._ask(self._chat(max_tokens).bind(response_format=constraint), messages)
        try:
            filled = json.loads(str(reply.content))
        except json.JSONDecodeError as error:
            raise self._failure(f"no JSON: {error}") from error
        if not isinstance(filled, dict):
            raise self._failure(f"no JSON object but {type(filled).__name__}")
        return filled

    async def choose(self, messages: Sequence[BaseMessage], tools: Sequence[BaseTool]) -> list[dict[str, Any]]:
        """Native tool calls: [{"name", "args"}]."""
        reply = await self._ask(self._chat(600).bind_tools(list(tools)), messages)
        if reply.invalid_tool_calls and not reply.tool_calls:
            raise self._failure(f"no JSON: {reply.invalid_tool_calls[0]['error']}")
        return [{"name": call["name"], "args": call["args"]} for call in reply.tool_calls]

    async def stream(self, messages: Sequence[BaseMessage], max_tokens: int = 250) -> AsyncIterator[str]:
        """The reply's text, piece by piece."""
        until = asyncio.get_running_loop().time() + self.server.settings.llm_timeout_s  # all tries together
        chunks = self._chat(max_tokens).astream(list(messages))
        try:
            while True:
                async with asyncio.timeout_at(until):  # around the wait alone: a timeout must not hit who reads
                    chunk = await anext(chunks, None)
                if chunk is None:
                    return
                self.usage.add(chunk)
                if chunk.content:
                    yield str(chunk.content)
        except _FAILURES as error:
            raise self._failure(f"{type(error).__name__}: {error}") from error

    def _failure(self, cause: str) -> Unavailable:
        self.failed = True
        return Unavailable(f"LLM: {cause}")

    async def _ask(self, model: Runnable[Any, Any], messages: Sequence[BaseMessage]) -> AIMessage:
        try:
            async with asyncio.timeout(self.server.settings.llm_timeout_s):  # all tries together
                reply: AIMessage = await model.ainvoke(list(messages))
        except _FAILURES as error:
            raise self._failure(f"{type(error).__name__}: {error}") from error
        self.usage.add(reply)
        return reply
