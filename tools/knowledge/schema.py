"""Arguments and result of `knowledge`."""

from pydantic import Field

from tools.base import ToolArguments, ToolResult


class KnowledgeArguments(ToolArguments):
    """A question about the shop's rules."""

    question: str = Field(min_length=1, max_length=1000, description="The question in the shopper's words, complete by itself.")
    country: str | None = Field(None, pattern="^[A-Z]{2}$", description="ISO 3166 code of the country it is about, when one is named.")


class KnowledgeResult(ToolResult):
    """`sources` holds the passages, best first; empty when the base does not answer."""

    country: str | None = None  # ISO 3166, the one that `served` is about
    served: bool | None = None  # whether the shop ships there; None when nothing is to be said about it
    related: list[str] = Field(default_factory=list)  # titles near the question when the base does not answer
    needed: int = 1  # of the sources, those that an answer quotes
    score: float = 0.0  # calibrated probability that the first source answers the question

    def found(self) -> bool:
        """Whether the base answers, or the shop's markets do."""
        return bool(self.sources) or self.served is not None
