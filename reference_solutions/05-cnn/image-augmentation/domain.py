"""Small examples of what the exercise asks."""

EXAMPLES = [
    """image = np.random.default_rng(1).random((16, 16, 3)).astype("float32")
np.shape(augment(image, 7, np.random.default_rng(0))[0])""",
    """image = np.random.default_rng(1).random((16, 16, 3)).astype("float32")
augment(image, 7, np.random.default_rng(0))[1]""",
    """image = np.random.default_rng(1).random((16, 16, 3)).astype("float32")
np.array_equal(augment(image, 7, np.random.default_rng(0))[0], augment(image, 7, np.random.default_rng(0))[0])""",
    """bright = np.ones((16, 16, 3), "float32")
rng = np.random.default_rng(0)
max(float(np.max(augment(bright, 7, rng)[0])) for _ in range(9)) <= 1""",
    """image = np.broadcast_to(np.linspace(0.3, 0.6, 16).reshape(1, 16, 1), (16, 16, 1)).astype("float32")
rng = np.random.default_rng(0)
all(float(one[8, 9, 0]) > float(one[8, 6, 0]) for one in [np.asarray(augment(image, 7, rng)[0]) for _ in range(9)])""",
    """image = np.broadcast_to(np.linspace(0.3, 0.6, 16).reshape(16, 1, 1), (16, 16, 3)).astype("float32")
rng = np.random.default_rng(0)
all(float(one[9, 8, 0]) > float(one[6, 8, 0]) for one in [np.asarray(augment(image, 7, rng)[0]) for _ in range(9)])""",
    """dot = np.pad(np.ones((1, 1, 1), "float32"), ((8, 7), (8, 7), (0, 0)))
rng = np.random.default_rng(0)
places = {int(np.argmax(augment(dot, 7, rng)[0])) for _ in range(20)}
len(places) > 1""",
    """dot = np.pad(np.ones((1, 1, 1), "float32"), ((8, 7), (8, 7), (0, 0)))
rng = np.random.default_rng(0)
places = [int(np.argmax(augment(dot, 7, rng)[0])) // 16 - 8 for _ in range(50)]
max(map(abs, places)) <= 3""",
    """images = np.random.default_rng(1).random((4, 16, 16, 3)).astype("float32")
data = tf.data.Dataset.from_tensor_slices((images, np.arange(4)))
all(np.array_equal(batch, images) for batch, _ in pipeline(data, 4))""",
    """image = np.random.default_rng(1).random((1, 16, 16, 3)).astype("float32")
data = tf.data.Dataset.from_tensor_slices((np.tile(image, (4, 1, 1, 1)), np.arange(4)))
batch = next(iter(pipeline(data, 4, np.random.default_rng(0))))[0]
bool(np.ptp(batch, axis=0).max() > 0)""",
    """images = np.repeat(np.float32([0.0, 1.0] * 4), 256).reshape(8, 16, 16, 1)
data = tf.data.Dataset.from_tensor_slices((images, np.array([0, 1] * 4)))
batch = next(iter(pipeline(data, 8, np.random.default_rng(0))))
np.array_equal(np.asarray(batch[0])[:, 8, 8, 0] > 0.5, np.asarray(batch[1]) == 1)""",
]
