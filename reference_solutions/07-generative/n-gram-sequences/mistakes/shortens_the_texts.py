"""You take the last token off each text again and again, until nothing is left of it. The texts belong to the
caller, who still needs them: cut pieces out of them and leave them as they are.
"""


def n_gram_sequences(sequences: list[list[int]]) -> list[list[int]]:
    prefixes: list[list[int]] = []
    for tokens in sequences:
        of_text: list[list[int]] = []
        while len(tokens) >= 2:
            of_text.insert(0, tokens[:])
            tokens.pop()
        prefixes += of_text
    return prefixes
