"""Small examples of what the exercise asks."""

EXAMPLES = [
    """follows = np.roll(np.eye(4), 1, axis=1)
layers = [keras.Input((2,)), keras.layers.Embedding(4, 4), keras.layers.Flatten(), keras.layers.Dense(4)]
model = keras.Sequential(layers)
model.set_weights([np.eye(4), np.vstack([0 * follows, follows]), np.array([0.0, 0.0, 0.0, 0.0])])
next_word(model, [1])""",
    """follows = np.roll(np.eye(4), 1, axis=1)
layers = [keras.Input((2,)), keras.layers.Embedding(4, 4), keras.layers.Flatten(), keras.layers.Dense(4)]
model = keras.Sequential(layers)
model.set_weights([np.eye(4), np.vstack([0 * follows, follows]), np.array([9.0, 0.0, 0.0, 0.0])])
next_word(model, [1])""",
    """follows = np.roll(np.eye(4), 1, axis=1)
layers = [keras.Input((2,)), keras.layers.Embedding(4, 4), keras.layers.Flatten(), keras.layers.Dense(4)]
model = keras.Sequential(layers)
model.set_weights([np.eye(4), np.vstack([follows, 0 * follows]), np.array([0.0, 0.0, 0.0, 0.0])])
next_word(model, [1, 2])""",
    """follows = np.roll(np.eye(4), 1, axis=1)
layers = [keras.Input((2,)), keras.layers.Embedding(4, 4), keras.layers.Flatten(), keras.layers.Dense(4)]
model = keras.Sequential(layers)
model.set_weights([np.eye(4), np.vstack([0 * follows, follows]), np.array([0.0, 0.0, 0.0, 0.0])])
next_word(model, [1, 1, 2])""",
    """follows = np.roll(np.eye(4), 1, axis=1)
layers = [keras.Input((2,)), keras.layers.Embedding(4, 4), keras.layers.Flatten(), keras.layers.Dense(4)]
model = keras.Sequential(layers)
model.set_weights([np.eye(4), np.vstack([follows @ follows, 0 * follows]), np.array([0.0, 0.0, 0.0, 0.0])])
next_word(model, [1])""",
    """follows = np.roll(np.eye(4), 1, axis=1)
layers = [keras.Input((2,)), keras.layers.Embedding(4, 4), keras.layers.Flatten(), keras.layers.Dense(4)]
model = keras.Sequential(layers)
model.set_weights([np.eye(4), np.vstack([0 * follows, follows]), np.array([0.0, 0.0, 0.0, 0.0])])
generate(model, "a", 1, {"a": 1, "b": 2, "c": 3})""",
    """follows = np.roll(np.eye(4), 1, axis=1)
layers = [keras.Input((2,)), keras.layers.Embedding(4, 4), keras.layers.Flatten(), keras.layers.Dense(4)]
model = keras.Sequential(layers)
model.set_weights([np.eye(4), np.vstack([0 * follows, follows]), np.array([0.0, 0.0, 0.0, 0.0])])
generate(model, "a", 2, {"a": 1, "b": 2, "c": 3})""",
    """follows = np.roll(np.eye(4), 1, axis=1)
layers = [keras.Input((2,)), keras.layers.Embedding(4, 4), keras.layers.Flatten(), keras.layers.Dense(4)]
model = keras.Sequential(layers)
model.set_weights([np.eye(4), np.vstack([0 * follows, follows]), np.array([0.0, 0.0, 0.0, 0.0])])
generate(model, "a z", 1, {"a": 1, "b": 2, "c": 3})""",
    """follows = np.roll(np.eye(4), 1, axis=1)
layers = [keras.Input((2,)), keras.layers.Embedding(4, 4), keras.layers.Flatten(), keras.layers.Dense(4)]
model = keras.Sequential(layers)
model.set_weights([np.eye(4), np.vstack([follows @ follows, follows]), np.array([0.0, 0.0, 0.0, 0.0])])
generate(model, "a", 3, {"a": 1, "b": 2, "c": 3})""",
    """follows = np.roll(np.eye(4), 1, axis=1)
layers = [keras.Input((2,)), keras.layers.Embedding(4, 4), keras.layers.Flatten(), keras.layers.Dense(4)]
model = keras.Sequential(layers)
model.set_weights([np.eye(4), np.vstack([0 * follows, follows]), np.array([0.0, 0.0, 0.0, 0.0])])
tokens = [1]
next_word(model, tokens)
tokens""",
    """follows = np.roll(np.eye(4), 1, axis=1)
layers = [keras.Input((2,)), keras.layers.Embedding(4, 4), keras.layers.Flatten()]
model = keras.Sequential([*layers, keras.layers.Dropout(0.9), keras.layers.Dense(4)])
model.set_weights([np.eye(4), np.vstack([0 * follows, follows]), np.array([0.0, 0.0, 0.0, 0.0])])
[next_word(model, [1]) for _ in range(9)]""",
]
