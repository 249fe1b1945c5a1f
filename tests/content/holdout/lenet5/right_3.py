"""Right: Sequential with add, sigmoid everywhere, maximum pooling, Reshape instead of Flatten."""

from keras import Input, Sequential, layers


def build_lenet5():
    model = Sequential(name="LeNet-5".replace("-", "_"))
    model.add(Input(shape=(32, 32, 1)))
    model.add(layers.Conv2D(filters=6, kernel_size=5))
    model.add(layers.Activation("sigmoid"))
    model.add(layers.MaxPooling2D())
    model.add(layers.Conv2D(filters=16, kernel_size=5))
    model.add(layers.Activation("sigmoid"))
    model.add(layers.MaxPooling2D())
    model.add(layers.Reshape((400,)))
    model.add(layers.Dense(120, activation="sigmoid"))
    model.add(layers.Dense(84, activation="sigmoid"))
    model.add(layers.Dense(10, activation="softmax"))
    return model
