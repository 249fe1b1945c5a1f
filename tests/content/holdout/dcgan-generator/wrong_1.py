"""Wrong: the ReLU of each block stands inside the convolution, before the batch normalisation."""

from keras import Input, Sequential
from keras.layers import Activation, BatchNormalization, Conv2D, Dense, Reshape, UpSampling2D


def build_generator(seed_size=200, channels=3, gen_res=1):
    model = Sequential()
    model.add(Input(shape=(seed_size,)))
    model.add(Dense(4 * 4 * 256, activation="relu"))
    model.add(Reshape((4, 4, 256)))

    for filters in (256, 256, 128):
        model.add(UpSampling2D())
        model.add(Conv2D(filters, kernel_size=3, padding="same", activation="relu"))
        model.add(BatchNormalization(momentum=0.8))

    if gen_res > 1:
        model.add(UpSampling2D(size=(gen_res, gen_res)))
        model.add(Conv2D(128, kernel_size=3, padding="same"))
        model.add(BatchNormalization(momentum=0.8))
        model.add(Activation("relu"))

    model.add(Conv2D(channels, kernel_size=3, padding="same"))
    model.add(Activation("tanh"))
    return model
