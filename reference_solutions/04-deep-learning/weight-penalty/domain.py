"""Small examples of what the exercise asks."""

EXAMPLES = [
    "l1([np.array([-1.0, 3.0])], 1.0)",
    "l2([np.array([-1.0, 3.0])], 1.0)",
    "l1([np.array([1.0]), np.array([2.0])], 0.5)",
    "l2([np.array([1.0]), np.array([2.0])], 0.5)",
    "l1([], 1.0)",
    "l2([], 1.0)",
    """model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
model.set_weights([np.array([[-2.0]]), np.array([1.0])])
penalised_loss(model, np.array([[1.0]]), np.array([[1.0]]), 0.0, 0.0)""",
    """model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
model.set_weights([np.array([[-2.0]]), np.array([1.0])])
penalised_loss(model, np.array([[1.0]]), np.array([[1.0]]), 1.0, 0.0)""",
    """model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
model.set_weights([np.array([[-2.0]]), np.array([1.0])])
penalised_loss(model, np.array([[1.0]]), np.array([[1.0]]), 0.0, 1.0)""",
    """model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, trainable=False)])
model.set_weights([np.array([[-2.0]]), np.array([1.0])])
penalised_loss(model, np.array([[1.0]]), np.array([[1.0]]), 1.0, 1.0)""",
    """model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
model.set_weights([np.array([[-2.0]]), np.array([1.0])])
penalised_loss(model, np.array([[1.0]]), np.array([[1.0]]), 1.0, 1.0)
model.get_weights()""",
    """model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1), keras.layers.Dense(1)])
model.set_weights([np.array([[2.0]]), np.zeros(1), np.array([[3.0]]), np.zeros(1)])
penalised_loss(model, np.array([[1.0]]), np.array([[6.0]]), 1.0, 0.0)""",
    """model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(2)])
model.set_weights([np.array([[-2.0, 1.0]]), np.array([1.0, 0.0])])
penalised_loss(model, np.array([[1.0], [2.0]]), np.array([[1.0, 0.0], [2.0, 3.0]]), 0.0, 0.0)""",
]
