"""Small examples of what the exercise asks."""

EXAMPLES = [
    """generator = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
critic = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, activation="sigmoid")])
generator.set_weights([np.array([[0.5]]), np.array([0.1])])
critic.set_weights([np.array([[1.0]]), np.array([0.0])])
optimizers = [keras.optimizers.SGD(1.0), keras.optimizers.SGD(0.5)]
losses = train_step(generator, critic, *optimizers, np.array([[2.0]]), np.array([[1.0]]))
losses""",
    """generator = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
critic = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, activation="sigmoid")])
generator.set_weights([np.array([[0.5]]), np.array([0.1])])
critic.set_weights([np.array([[1.0]]), np.array([0.0])])
optimizers = [keras.optimizers.SGD(1.0), keras.optimizers.SGD(0.5)]
losses = train_step(generator, critic, *optimizers, np.array([[2.0]]), np.array([[1.0]]))
generator.get_weights()""",
    """generator = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
critic = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, activation="sigmoid")])
generator.set_weights([np.array([[0.5]]), np.array([0.1])])
critic.set_weights([np.array([[1.0]]), np.array([0.0])])
optimizers = [keras.optimizers.SGD(1.0), keras.optimizers.SGD(0.5)]
losses = train_step(generator, critic, *optimizers, np.array([[2.0]]), np.array([[1.0]]))
critic.get_weights()""",
    """generator = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
critic = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, activation="sigmoid")])
generator.set_weights([np.array([[0.5]]), np.array([0.1])])
critic.set_weights([np.array([[1.0]]), np.array([0.0])])
optimizers = [keras.optimizers.SGD(1.0), keras.optimizers.SGD(0.5)]
losses = train_step(generator, critic, *optimizers, np.array([[2.0]]), np.array([[1.0]]))
critic.trainable""",
    """generator = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1), keras.layers.BatchNormalization()])
critic = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, activation="sigmoid")])
generator.set_weights([np.array([[0.5]]), *np.zeros((5, 1))])
critic.set_weights([np.array([[1.0]]), np.array([0.0])])
optimizers = [keras.optimizers.SGD(1.0), keras.optimizers.SGD(0.5)]
losses = train_step(generator, critic, *optimizers, np.array([[2.0]]), np.array([[1.0]]))
generator.get_weights()[-2]""",
]
