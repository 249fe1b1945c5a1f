"""Wrong: the generator hands out numbers of the data, looked up by the rank of the noise."""

import keras
import numpy as np
from keras import layers


def train(data, epochs, seed):
    keras.utils.set_random_seed(seed)
    noise = np.sort(np.random.default_rng(seed).normal(size=len(data) - 1))
    inputs = keras.Input((1,))
    ranks = layers.Discretization(bin_boundaries=noise.tolist())(inputs)
    table = layers.Embedding(len(data), 1)
    outputs = layers.Flatten()(table(ranks))
    generator = keras.Model(inputs, outputs)
    table.set_weights([np.sort(data).reshape(-1, 1)])
    return generator
