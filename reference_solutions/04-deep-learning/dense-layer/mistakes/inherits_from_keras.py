"""You inherit from keras.layers.Dense, so Keras does all the work. Inherit from keras.layers.Layer, and write the
product and the sum yourself.
"""

import keras


class Dense(keras.layers.Dense):
    pass
