"""Acts: every verb and noun of attack in a document, read as one mention of one hostile act, or as none."""
