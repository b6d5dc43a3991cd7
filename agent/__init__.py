"""The assistant's mind: the LangGraph graph, the LLM behind it, and the checks between the two."""
