"""Small examples of what the exercise asks."""

EXAMPLES = [
    "isinstance(make_vector(), tf.Variable)",
    "make_vector() is make_vector()",
    "make_vector().numpy()",
    "make_matrix().numpy()",
    "make_counter().numpy()",
    "make_matrix().dtype.name",
    "make_counter().dtype.name",
    "make_counter().trainable",
    "make_vector().trainable",
    'make_vector().name.removesuffix(":0")',
]
