"""Measures the running assistant: tool choice, arguments, facts, times; not part of what is served."""
