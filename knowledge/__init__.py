"""The shop's articles: read, cut into passages, indexed and searched; and the embeddings that all searches share."""
