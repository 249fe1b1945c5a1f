"""What the judge may ask of Keras models, layers, optimisers, symbolic tensors, ``tf.data`` data sets, and of slopes.

All answers are data. Scores are never taken from here: the judge computes them from raw predictions.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Iterator
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from graders.harness.registry import KINDS, MAKERS, Question

History = dict[str, list[float]]


def layers(model: Any) -> list[dict[str, Any]]:
    """Every layer in order: ``class``, ``name``, ``config``, ``output_shape``, parameter counts, ``trainable``.

    A model within the model is looked into: its layers stand in its place.
    """
    return [describe_layer(layer) for layer in _leaves(model)]


def _leaves(model: Any) -> Iterator[Any]:
    for layer in model.layers:
        if isinstance(layer, keras.Model):
            yield from _leaves(layer)
        else:
            yield layer


def describe_layer(layer: Any) -> dict[str, Any]:
    """One layer's facts; counts are of scalars, ``output_shape`` is None for a layer that was never called."""
    return {
        "class": type(layer).__name__,
        "name": layer.name,
        "config": config(layer),
        "output_shape": _output_shape(layer),
        "trainable": bool(layer.trainable),
        **parameters(layer),
    }


def _output_shape(layer: Any) -> Any:
    try:
        return (
            _plain(layer.output.shape)
            if not isinstance(layer.output, list)
            else [_plain(o.shape) for o in layer.output]
        )
    except (AttributeError, ValueError):
        return None


def config(thing: Any) -> dict[str, Any]:
    """The configuration as Keras serialises it."""
    plain: dict[str, Any] = _plain(thing.get_config())
    return plain


def _plain(value: Any) -> Any:
    """Nested data without the classes that a configuration may hold."""
    return json.loads(json.dumps(value, default=_serialised))


def _serialised(value: Any) -> Any:
    if isinstance(value, np.generic | np.ndarray):
        return value.tolist()
    try:
        return keras.saving.serialize_keras_object(value)
    except (TypeError, ValueError):
        return str(value)


def parameters(thing: Any) -> dict[str, int]:
    """Counts of scalars: ``total``, ``trainable_total``, ``frozen_total``."""
    trainable = sum(int(np.prod(weight.shape)) for weight in thing.trainable_weights)
    total = sum(int(np.prod(weight.shape)) for weight in thing.weights)
    return {"total": total, "trainable_total": trainable, "frozen_total": total - trainable}


def weights(thing: Any) -> list[Any]:
    """All weights as arrays, in Keras's order."""
    return [np.asarray(weight) for weight in thing.get_weights()]


def set_weights(thing: Any, values: list[Any]) -> None:
    """Replace all weights."""
    thing.set_weights(values)


def predict(model: Any, x: Any, batch_size: int = 256) -> Any:
    """The model's outputs for ``x`` in inference mode, as arrays."""
    return model.predict(x, batch_size=batch_size, verbose=0)


def outputs(model: Any, x: Any) -> list[dict[str, Any]]:
    """What each layer gives on the way of ``x`` through the model in inference mode, in the order of computation.

    A list of ``class`` and ``output``, an array or a list of some; a layer that is used twice stands there
    twice, and in place of a model within the model stand its layers.
    """
    found: list[dict[str, Any]] = []
    leaves = {id(layer): layer for layer in _leaves(model)}.values()
    calls = [(layer, layer.call) for layer in leaves]
    try:
        for layer, original in calls:
            layer.call = _telling(layer, original, found)
        model(tf.convert_to_tensor(x), training=False)
    finally:
        for layer, original in calls:
            layer.call = original
    return found


def _telling(layer: Any, original: Callable[..., Any], found: list[dict[str, Any]]) -> Callable[..., Any]:
    """``original``, which notes in ``found`` what it answers."""

    @functools.wraps(original)
    def told(*args: Any, **kwargs: Any) -> Any:
        answer = original(*args, **kwargs)
        output = [np.asarray(one) for one in answer] if isinstance(answer, list | tuple) else np.asarray(answer)
        found.append({"class": type(layer).__name__, "output": output})
        return answer

    return told


def call(thing: Any, *inputs: Any, training: bool = False) -> Any:
    """One forward pass; a layer that knows no ``training`` is called without it."""
    tensors = [tf.convert_to_tensor(value) for value in inputs]
    try:
        return thing(*tensors, training=training)
    except TypeError:
        return thing(*tensors)


def fit(model: Any, x: Any, y: Any, **options: Any) -> History:
    """Train as the model is compiled; the history's lists by name."""
    history = model.fit(x, y, verbose=0, **options).history
    return {name: [float(value) for value in values] for name, values in history.items()}


def train_step(model: Any, x: Any, y: Any) -> list[float]:
    """One step on one batch: loss and metrics before the step's update."""
    return [float(value) for value in np.atleast_1d(model.train_on_batch(x, y))]


def compiled(model: Any) -> dict[str, Any]:
    """How the model was compiled: ``optimizer`` (class), ``learning_rate``, ``loss`` (name or class); None if not."""
    optimizer, loss = getattr(model, "optimizer", None), getattr(model, "loss", None)
    own = getattr(model, "own_settings", {})
    return {
        "optimizer": own.get("optimizer") or (type(optimizer).__name__ if optimizer else None),
        "learning_rate": float(np.asarray(optimizer.learning_rate)) if optimizer else None,
        "loss": own.get("loss") or loss if isinstance(loss, str) or loss is None else _name(loss),
    }


def _name(loss: Any) -> str:
    """What a loss is called: the name of an object, or that of a function."""
    return str(getattr(loss, "name", None) or getattr(loss, "__name__", None) or type(loss).__name__)


def compile_model(model: Any, optimizer: Any, loss: Any, metrics: list[str] | None = None) -> None:
    """Compile the model with the judge's settings."""
    model.compile(optimizer=optimizer, loss=loss, metrics=metrics)


def shapes(model: Any) -> dict[str, Any]:
    """``input`` and ``output`` shapes, batch first."""
    return {"input": _plain(model.input_shape), "output": _plain(model.output_shape)}


def blueprint(model: Any) -> dict[str, Any]:
    """What a copy can be made from without the submission: serialised configuration (JSON text) and weights."""
    return {"architecture": json.dumps(_plain(keras.saving.serialize_keras_object(model))), "weights": weights(model)}


def from_blueprint(architecture: str, values: list[Any]) -> Any:
    """The copy; only Keras's own classes are known here, and no code in a configuration is run."""
    model = keras.saving.deserialize_keras_object(json.loads(architecture), safe_mode=True)
    model.set_weights(values)
    return model


def curves(history: Any) -> History:
    """Loss and metrics epoch by epoch, as ``fit`` answers them."""
    return {str(name): [float(value) for value in values] for name, values in history.history.items()}


def batches(dataset: Any, count: int = 1) -> list[Any]:
    """The first ``count`` elements, as arrays in lists, tuples and dicts."""
    return [tf.nest.map_structure(np.asarray, element) for element in dataset.take(count).as_numpy_iterator()]


def cardinality(dataset: Any) -> int:
    """Number of elements; -1 infinite, -2 unknown."""
    return int(dataset.cardinality().numpy())


def keras_input(shape: tuple[int, ...], dtype: str = "float32") -> Any:
    """A symbolic input to build on."""
    return keras.Input(shape=tuple(shape), dtype=dtype)


def functional_model(inputs: Any, outputs: Any) -> Any:
    """The model between two symbolic tensors."""
    return keras.Model(inputs, outputs)


def optimizer(name: str, **options: Any) -> Any:
    """An optimiser of Keras by its class name."""
    return getattr(keras.optimizers, name)(**options)


def gradient(function: Any, *args: Any) -> list[Any]:
    """The slopes of the sum of what ``function`` answers, one for each of ``args`` that is an array of floats.

    Each is an array of the shape of its argument, or None where no way leads back from the answer to it.
    """
    given = [tf.convert_to_tensor(value) if _is_floats(value) else value for value in args]
    watched = [tensor for tensor, value in zip(given, args, strict=True) if _is_floats(value)]
    with tf.GradientTape() as tape:
        tape.watch(watched)
        answer = function(*given)
    if not tf.is_tensor(answer):
        return [None] * len(watched)
    return [None if slope is None else tf.convert_to_tensor(slope) for slope in tape.gradient(answer, watched)]


def _is_floats(value: Any) -> bool:
    return isinstance(value, np.ndarray) and value.dtype.kind == "f"


_ANY_LAYER: dict[str, Question] = {
    "config": config,
    "weights": weights,
    "set_weights": set_weights,
    "parameters": parameters,
    "call": call,
    "trainable": lambda thing: bool(thing.trainable),
}
KINDS["layer"] = {**_ANY_LAYER, "describe": describe_layer}
KINDS["model"] = {
    **_ANY_LAYER,
    "layers": layers,
    "layer": lambda model, index: model.layers[index],
    "predict": predict,
    "outputs": outputs,
    "fit": fit,
    "train_step": train_step,
    "compiled": compiled,
    "compile": compile_model,
    "shapes": shapes,
    "blueprint": blueprint,
}
KINDS["optimizer"] = {"config": config, "class_name": lambda thing: type(thing).__name__}
KINDS["keras_tensor"] = {"shape": lambda thing: _plain(thing.shape), "dtype": lambda thing: str(thing.dtype)}
KINDS["history"] = {"curves": curves}
KINDS["dataset"] = {"batches": batches, "cardinality": cardinality}
MAKERS.update(
    {
        "keras_input": keras_input,
        "model": functional_model,
        "from_blueprint": from_blueprint,
        "optimizer": optimizer,
        "gradient": gradient,
    }
)
