"""The text of an article: sentences, tokens, and the phrases of the lexicons that stand in it."""
