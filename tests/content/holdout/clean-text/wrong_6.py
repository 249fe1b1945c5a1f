"""Wrong: only letters, digits and the blank are kept, so tabs and line ends disappear."""


def clean(text):
    return "".join(c for c in text if ord(c) < 128 and (c.isalnum() or c == " ")).lower()
