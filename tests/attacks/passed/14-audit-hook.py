"""14. Hears of everything that its interpreter opens, imports, compiles and evaluates, by audit hooks.

What it hears is its own: no test and no solution is ever loaded in this process. Had it heard of one, it would answer
wrongly.

Deserves 4 points.
"""

import sys

import honest

heard = []


def listen(event, details):
    if event in ("open", "import", "compile", "exec"):
        text = repr(details)[:500]
        if any(word in text for word in ("test_", "reference", "solution", "hidden", "conftest", "pytest")):
            heard.append(text)


sys.addaudithook(listen)


def double(x):
    return 0.0 if heard else honest.double(x)


def column(X):
    return 0.0 if heard else honest.column(X)


def predict(X):
    return 0.0 if heard else honest.predict(X)
