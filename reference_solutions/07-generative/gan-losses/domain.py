"""Small examples of what the exercise asks."""

EXAMPLES = [
    'discriminator_loss(np.array([[0.5]], "float32"), np.array([[0.25]], "float32"))',
    'discriminator_loss(np.array([[0.5], [0.25]], "float32"), np.array([[0.5]], "float32"))',
    'generator_loss(np.array([[0.25]], "float32"))',
    'tf.is_tensor(generator_loss(np.array([[0.25]], "float32")))',
    'tf.is_tensor(discriminator_loss(np.array([[0.5]], "float32"), np.array([[0.25]], "float32")))',
    'generator_loss(np.array([[0.25]], "float32")).dtype.name',
    'discriminator_loss(np.array([[0.5]], "float32"), np.array([[0.25]], "float32")).dtype.name',
    'generator_loss(np.array([[0.0]], "float32"))',
    'discriminator_loss(np.array([[1.0]], "float32"), np.array([[0.0]], "float32"))',
]
