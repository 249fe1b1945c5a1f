"""A class in the manner of an early-stopping callback."""


class EarlyStopping:
    def __init__(self, target, patience, max_epochs):
        self.target, self.patience, self.max_epochs = target, patience, max_epochs
        self.history = []
        self.best = None
        self.wait = 0

    def on_epoch_end(self, error):
        self.history.append(error)
        if self.best is None or self.best > error:
            self.best = error
            self.wait = 0
        else:
            self.wait += 1
        for reason, met in (
            ("target", error <= self.target),
            ("stalled", self.wait >= self.patience),
            ("max_epochs", len(self.history) == self.max_epochs),
        ):
            if met:
                return reason
        return ""


def learn(step, evaluate, max_epochs, target_error, patience):
    callback = EarlyStopping(target_error, patience, max_epochs)
    reason = ""
    while not reason:
        step()
        reason = callback.on_epoch_end(evaluate())
    return reason, len(callback.history), callback.history
