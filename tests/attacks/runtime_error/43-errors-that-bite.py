"""43. Raises errors with HTML, terminal sequences, half characters and names that are no names."""


def double(x):
    raise ValueError("<script>alert(1)</script> \x1b[2J \ud800 \u202e")


def column(X):
    raise type("<b>\x1b[31m\ud800", (Exception,), {"__module__": "\ud800"})("\ud800")


def predict(X):
    raise SyntaxError("bad", ("/etc/passwd", 1, 1, "<script>"))
