"""31. Raises errors whose messages, class names and notes hold the hidden inputs."""

WORD = "".join(["REA", "CHED"])


def double(x):
    error = ValueError(f"{x}", f"'{WORD} {x}'", x)
    error.add_note(f"{WORD} {x}")
    raise error


def column(X):
    raise type(f"{WORD}{len(X)}", (Exception,), {})


def predict(X):
    class Quoted(Exception):
        def __str__(self):
            return repr(f"{WORD} {X}")

    raise Quoted
