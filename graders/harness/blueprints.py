"""Live objects of Keras as data, from which a copy can be made where none of the submission's code is.

What is asked of a student's model is asked of such a copy: its layers, its weights and its predictions cannot
disagree, and what it is shown stays away from the student's code. A network may be written as a class of the
submission's or hold its functions; then it is traced, so that Keras's own layers and operations are left.
"""

from __future__ import annotations

import json
import weakref
from collections.abc import Callable, Iterator
from typing import Any

import keras
from keras import layers

from graders.harness.values import live_kind

_networks: weakref.WeakKeyDictionary[Any, Any] = weakref.WeakKeyDictionary()
"""Model → the network that its last blueprint describes; they share their weights."""

OWN = "own_"
"""Before the names of a loss and an optimiser that only the submission knows."""


def blueprint(thing: Any) -> dict[str, str]:
    """The ``kind`` of a live object and its ``plan``, JSON text without weights.

    Raises:
        TypeError: nothing can be made of an object of this kind.
    """
    kind = live_kind(thing)
    if kind not in _PLANS:
        raise TypeError(f"no copy can be made of a {type(thing).__name__}")
    return {"kind": kind, "plan": json.dumps(_PLANS[kind](thing))}


def rebuild(kind: str, plan: str) -> Any:
    """The copy, with weights of its own. Only Keras's own classes are known here, and no code in a plan is run."""
    return _BUILDERS[kind](json.loads(plan))


def values(thing: Any) -> list[Any]:
    """All weights as arrays, in the order of the last blueprint."""
    arrays: list[Any] = _network(thing).get_weights()
    return arrays


def set_values(thing: Any, arrays: list[Any]) -> None:
    """Replace all weights, in the order of the last blueprint."""
    _network(thing).set_weights(arrays)


def _network(thing: Any) -> Any:
    return _networks.get(thing, thing)


def _serialised(thing: Any) -> Any:
    """As Keras serialises it, in plain JSON; TensorFlow's functions (``softmax_v2``) by the names of Keras's own."""
    plan = json.loads(json.dumps(keras.saving.serialize_keras_object(thing)))
    for part in _objects(plan):
        if part["class_name"] == "function" and isinstance(part.get("config"), str):
            part["config"] = part["config"].removesuffix("_v2")
    return plan


def _model_plan(model: Any) -> dict[str, Any]:
    network, plan = _plain_network(model)
    _networks[model] = network
    plan.pop("compile_config", None)
    return {"network": plan, "trainable": bool(model.trainable), "compiled": _compile_plan(model)}


def _plain_network(model: Any) -> tuple[Any, Any]:
    """The model, or one that computes the same of Keras's own parts alone, and its serialised form."""
    network = model if _is_plain(model) else _traced(model)
    plan = _serialised(network)
    if _is_foreign(plan):
        network = _inlined(network)
        plan = _serialised(network)
    return network, plan


def _is_plain(model: Any) -> bool:
    return type(model) is keras.Sequential or (type(model).__name__ == "Functional" and not _is_own(model))


def _is_own(thing: Any) -> bool:
    return type(thing).__module__.split(".")[0] != "keras"


def _traced(model: Any) -> Any:
    """A model of the submission's own class as a graph of the layers that it calls."""
    if getattr(model, "inputs", None):
        return keras.Model(model.inputs, model.outputs)
    shapes = [shape for name, shape in (model._build_shapes_dict or {}).items() if shape and name != "training"]
    inputs = [keras.Input(shape[1:]) for shape in shapes]
    return keras.Model(inputs, model.call(*inputs))


def _inlined(model: Any) -> Any:
    """The model with what the submission's own layers and functions do in place of them."""
    if isinstance(model, keras.Sequential):
        model = keras.Model(model.inputs, model.outputs)
    return keras.models.clone_model(model, clone_function=lambda layer: layer, call_function=_called)


def _called(layer: Any, *args: Any, **kwargs: Any) -> Any:
    """What ``layer`` makes of symbolic inputs; one that has weights of its own stays as it is."""
    activation = getattr(layer, "activation", None)
    if callable(activation) and not _is_own(layer) and _is_foreign(_serialised(activation)):
        return activation(_without_activation(layer)(*args, **kwargs))
    if isinstance(layer, keras.Model) and not _is_own(layer):
        return _plain_network(layer)[0](*args, **kwargs)
    if type(layer) is layers.Lambda:
        return layer.function(*args, **layer.arguments)
    if _is_own(layer) and not layer._trainable_variables and not layer._non_trainable_variables:
        return layer.call(*args, **kwargs)
    return layer(*args, **kwargs)


def _without_activation(layer: Any) -> Any:
    """A layer with the same weights that leaves its sums as they are."""
    linear = object.__new__(type(layer))  # copy.copy would build it from its configuration, with weights of its own
    linear.__dict__.update(vars(layer), _inbound_nodes=[], _outbound_nodes=[], activation=keras.activations.linear)
    return linear


def _is_foreign(plan: Any) -> bool:
    """Whether a serialised object holds classes or functions of the submission's."""
    return any(_names_foreign(part) for part in _objects(plan))


def _objects(plan: Any) -> Iterator[dict[str, Any]]:
    """Every serialised object in a plan, nested ones too."""
    if isinstance(plan, dict):
        if "class_name" in plan:
            yield plan
        for part in plan.values():
            yield from _objects(part)
    elif isinstance(plan, list):
        for part in plan:
            yield from _objects(part)


def _names_foreign(part: dict[str, Any]) -> bool:
    if part["class_name"] == "__lambda__":
        return True
    if part["class_name"] == "function":
        return not _keras_function(part.get("config"))
    return str(part.get("module") or "keras").split(".")[0] not in ("keras", "builtins")


def _keras_function(name: Any) -> bool:
    """Whether Keras has a function of this name that a layer or a loss may be given."""
    places = (keras.activations, keras.losses, keras.metrics, keras.initializers, keras.regularizers)
    return isinstance(name, str) and any(hasattr(place, name) for place in places)


def _compile_plan(model: Any) -> dict[str, Any] | None:
    """Optimiser and loss; of those that only the submission knows, the names."""
    if not getattr(model, "compiled", False):
        return None
    config = json.loads(json.dumps(model.get_compile_config() or {}, default=str))
    plan: dict[str, Any] = {}
    for part in ("optimizer", "loss"):
        thing = getattr(model, part)
        if _is_foreign(config.get(part)) or (callable(thing) and _is_foreign_code(thing)):
            plan[OWN + part] = f"{_name_of(thing)} (your own)"
        else:
            plan[part] = config.get(part)
    return plan


def _is_foreign_code(thing: Any) -> bool:
    """Whether a function or an object's class is the submission's, even one that is called as one of Keras's is."""
    module = getattr(thing, "__module__", "") or ""
    return module.split(".")[0] not in ("keras", "tensorflow")


def _name_of(thing: Any) -> str:
    return str(getattr(thing, "__name__", type(thing).__name__))


def _build_model(plan: dict[str, Any]) -> Any:
    model = keras.saving.deserialize_keras_object(plan["network"], safe_mode=True)
    if bool(model.trainable) != plan["trainable"]:
        model.trainable = plan["trainable"]
    settings = plan["compiled"]
    if settings is not None:
        parts = {name: keras.saving.deserialize_keras_object(settings.get(name)) for name in ("optimizer", "loss")}
        model.compile(**{name: part for name, part in parts.items() if part is not None})
        model.own_settings = {name: settings[OWN + name] for name in parts if OWN + name in settings}
    return model


def _build_object(plan: Any) -> Any:
    return keras.saving.deserialize_keras_object(plan, safe_mode=True)


def _tensor_plan(tensor: Any) -> Any:
    return _plain_network(keras.Model(keras.utils.get_source_inputs(tensor), tensor))[1]


_PLANS: dict[str, Callable[[Any], Any]] = {
    "model": _model_plan,
    "layer": _serialised,
    "optimizer": _serialised,
    "keras_tensor": _tensor_plan,
}
_BUILDERS: dict[str, Callable[[Any], Any]] = {
    "model": _build_model,
    "layer": _build_object,
    "optimizer": _build_object,
    "keras_tensor": lambda plan: _build_object(plan).outputs[0],
}
