"""Questions about the shop's rules: answered with sentences of its articles, or not at all."""
