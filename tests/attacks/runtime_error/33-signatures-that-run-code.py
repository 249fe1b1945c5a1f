"""33. Functions whose signatures are asked for run code, which raises what it has seen."""

SAID = "REACH" + "ED"  # so that the line itself does not say it


class Function:
    def __init__(self, name):
        self.seen = name

    @property
    def __wrapped__(self):
        raise ValueError(f"{SAID} {self.seen}")

    def __call__(self, x):
        self.seen = x
        raise ValueError(f"could not convert string to float: '{SAID} {x}'")


double, column, predict = map(Function, ("double", "column", "predict"))
