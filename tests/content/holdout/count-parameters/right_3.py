"""Right: a class with one method for each kind."""


class Counter:
    def __init__(self):
        self.shape, self.total = None, 0

    def input(self, shape):
        self.shape = shape

    def conv(self, kernel, filters, padding):
        self.total += conv_params(kernel, self.shape[2], filters)
        self._shrink(kernel, filters, padding)

    def separable(self, kernel, filters, padding):
        depthwise = kernel * kernel * self.shape[2]
        self.total += depthwise + dense_params(self.shape[2], filters)
        self._shrink(kernel, filters, padding)

    def _shrink(self, kernel, filters, padding):
        cut = {"same": 0, "valid": kernel - 1}[padding]
        self.shape = (self.shape[0] - cut, self.shape[1] - cut, filters)

    def pool(self, size):
        h, w, c = self.shape
        self.shape = (int(h / size), int(w / size), c)

    def flatten(self):
        h, w, c = self.shape
        self.shape = h * w * c

    def dense(self, units):
        self.total += dense_params(self.shape, units)
        self.shape = units


def conv_params(kernel, channels, filters):
    weights = kernel * kernel * channels * filters
    biases = filters
    return weights + biases


def dense_params(inputs, units):
    return inputs * units + units


def network_params(layers):
    counter = Counter()
    for layer in layers:
        options = {key: value for key, value in layer.items() if key != "kind"}
        getattr(counter, layer["kind"])(**options)
    return counter.total
