"""You let one list grow and put it into the answer again and again. It is the same list every time, so in the end
every prefix is the whole text. Put a copy into the answer.
"""


def n_gram_sequences(sequences: list[list[int]]) -> list[list[int]]:
    prefixes: list[list[int]] = []
    for tokens in sequences:
        prefix = tokens[:1]
        for token in tokens[1:]:
            prefix.append(token)
            prefixes.append(prefix)
    return prefixes
