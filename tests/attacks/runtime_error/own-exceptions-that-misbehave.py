"""–. Raises exceptions whose text, class and traceback raise in turn, and exceptions that Python treats specially."""


class Silent(Exception):
    def __str__(self):
        raise SystemExit

    __repr__ = __str__


class Meta(type):
    def __getattribute__(cls, name):
        raise KeyboardInterrupt


def double(x):
    raise Silent


def column(X):
    raise StopIteration


def predict(X):
    raise BaseExceptionGroup("many", [ValueError("a"), KeyboardInterrupt()])
