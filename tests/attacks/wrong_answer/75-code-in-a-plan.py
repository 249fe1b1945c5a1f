"""75. Sends a plan with marshalled Python in a Lambda layer; Keras's safe mode does not run it.

Exercise: model.
"""

import base64
import json
import marshal
import sys

import keras


def train(X, y):
    code = compile("lambda x: print('REACHED')", "plan", "eval").co_consts[0]
    packed = base64.b64encode(marshal.dumps(code)).decode()
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(2)])
    plan = json.loads(json.dumps(keras.saving.serialize_keras_object(model)))
    plan["config"]["layers"][1] = {
        "module": "keras.layers",
        "class_name": "Lambda",
        "config": {"name": "rule", "function": {"class_name": "__lambda__", "config": {"code": packed}}},
        "registered_name": None,
    }
    told = {"network": plan, "trainable": True, "compiled": None}
    sys.modules["graders.harness.blueprints"].blueprint = lambda _: {"kind": "model", "plan": json.dumps(told)}
    return model
