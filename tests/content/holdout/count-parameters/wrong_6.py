"""Wrong: the picture is taken as square: the width follows the height."""


def conv_params(kernel, channels, filters):
    return kernel * kernel * channels * filters + filters


def dense_params(inputs, units):
    return inputs * units + units


def network_params(layers):
    total = 0
    h = w = c = 0
    for layer in layers:
        kind = layer["kind"]
        if kind == "input":
            h, w, c = layer["shape"]
            w = h
        elif kind in ("conv", "separable"):
            k, f = layer["kernel"], layer["filters"]
            if kind == "conv":
                total += conv_params(k, c, f)
            else:
                total += k * k * c + conv_params(1, c, f)
            if layer["padding"] == "valid":
                h, w = h - k + 1, w - k + 1
            c = f
        elif kind == "pool":
            h, w = h // layer["size"], w // layer["size"]
        elif kind == "flatten":
            c = h * w * c
        elif kind == "dense":
            total += dense_params(c, layer["units"])
            c = layer["units"]
    return total
