"""What the assistant can do, a folder a domain; each tool works without the LLM."""
