"""The zygote: imports the libraries once, then forks jails on request.

One process imports a *runtime* of libraries and splits into two that fork on request: one for students, with nothing
of ours but the harness, and one for judges, with pytest warmed up. Both stay single-threaded, create no TensorFlow
context (a fork after that hangs in the child) and hold no secret.
"""

from __future__ import annotations

import ctypes
import gc
import importlib
import json
import os
import socket
import sys
from pathlib import Path

from graders.sandbox.jail import Work
from graders.sandbox.launch import SCRATCH, SHOWN
from graders.sandbox.monitor import Monitor
from graders.sandbox.seccomp import compile_policy

RUNTIMES = {
    "numpy": ("numpy", "numpy.random", "numpy.linalg", "numpy.testing", "matplotlib.figure"),
    "tensorflow": (
        "numpy", "tensorflow", "keras", "pandas", "sklearn", "sklearn.datasets", "scipy", "matplotlib.pyplot", "h5py",
    ),
}  # fmt: skip

SETTINGS = {
    "HOME": SCRATCH,
    "TMPDIR": SCRATCH,
    "MPLBACKEND": "Agg",
    "MPLCONFIGDIR": SCRATCH,
    "KERAS_BACKEND": "tensorflow",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "TF_ENABLE_ONEDNN_OPTS": "0",  # oneDNN picks its kernels by machine, and so its last digits
    "TF_DETERMINISTIC_OPS": "1",
    "TF_NUM_INTRAOP_THREADS": "1",
    "TF_NUM_INTEROP_THREADS": "1",
    "CUDA_VISIBLE_DEVICES": "-1",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "HDF5_USE_FILE_LOCKING": "FALSE",
    "PYTHONDONTWRITEBYTECODE": "1",
}

ROLES: dict[str, tuple[str, bool]] = {
    "student": ("graders.harness.main", False),
    "judge": ("graders.judge.main", True),
}
"""Role to module (with ``warm_up()``, and ``settle()`` and ``run(descriptors)`` for its `Work`) and whether it may
pass messages."""

MAX_REQUEST = 4096
MAX_DESCRIPTORS = 16
_M_ARENA_MAX = -8


def main(arguments: list[str]) -> None:
    """``STACK STUDENT_SOCKET JUDGE_SOCKET``: warm up, split by role, serve until the engine hangs up."""
    runtime, controls = arguments[0], dict(zip(ROLES, map(int, arguments[1:]), strict=True))
    warm_up(runtime)
    children = {}
    for role, control in controls.items():
        child = os.fork()
        if child == 0:
            for other in controls.values():
                if other != control:
                    os.close(other)
            _serve_role(role, socket.socket(fileno=control))
        children[child] = role
    for control in controls.values():
        os.close(control)
    os.wait()  # whichever ends first takes the whole PID namespace with it
    os._exit(0)


def warm_up(runtime: str) -> None:
    """Import the libraries of ``runtime`` and everything in them that would otherwise be imported late."""
    os.environ.update(SETTINGS)
    ctypes.CDLL(None).mallopt(_M_ARENA_MAX, 2)  # each arena reserves 64 MiB of the address space that is bounded
    sys.dont_write_bytecode = True
    for name in RUNTIMES[runtime]:
        importlib.import_module(name)
    _offer_data()
    if runtime == "tensorflow":
        _settle_tensorflow()


def _offer_data() -> None:
    """Have ``hebb_data`` and ``hebb`` importable by their own names, in a jail that sees no file of ours."""
    from graders.datasets import hebb, hebb_data

    hebb_data.FOLDER = Path(SHOWN)
    hebb.listener = hebb.say_nothing  # a student's process has another one
    sys.modules |= {"hebb_data": hebb_data, "hebb": hebb}


def _settle_tensorflow() -> None:
    import keras
    import tensorflow as tf

    keras.utils.disable_interactive_logging()
    tf.config.experimental.enable_op_determinism()
    for attribute in ("Sequential", "Model", "layers", "optimizers", "losses", "metrics", "initializers"):
        getattr(keras, attribute)  # some of them are loaded on first use


def _serve_role(role: str, control: socket.socket) -> None:
    name, messages = ROLES[role]
    module = importlib.import_module(name)
    module.warm_up()
    compile_policy(messages=messages)
    gc.collect()
    gc.freeze()  # or a child's first collection would write to every object, and so copy every page it shares
    control.send(json.dumps({"ready": os.getpid(), "problem": fork_hazard()}).encode())
    serve(control, Work(module.settle, module.run, messages))
    os._exit(0)


def serve(control: socket.socket, work: Work) -> None:
    """Make a jail for each request, and look after them all, until the engine closes the socket."""
    monitor = Monitor(control, work)
    while True:
        monitor.wait()
        data, descriptors, _, _ = socket.recv_fds(control, MAX_REQUEST, MAX_DESCRIPTORS)
        if not data:
            return
        _end_if_unsafe(control)
        request = json.loads(data)
        groups = request["groups"]  # how many of the descriptors are control groups to join
        status, others = descriptors[0], descriptors[1:]
        monitor.admit(status, others[:groups], others[groups:], request["files_mb"])
        for descriptor in descriptors:
            os.close(descriptor)


def _end_if_unsafe(control: socket.socket) -> None:
    # A fork copies one thread only: a lock that another held stays locked for ever, and TensorFlow's context has
    # threads. So a zygote that has become unsafe says so and ends; the engine makes another.
    hazard = fork_hazard()
    if hazard:
        control.send(json.dumps({"problem": hazard}).encode())
        os._exit(1)


def fork_hazard() -> str:
    """Why forking now would be unsafe; empty when it is safe."""
    status = Path("/proc/self/status").read_text()
    if "\nThreads:\t1\n" not in status:
        return "the zygote has more than one thread"
    context = sys.modules.get("tensorflow.python.eager.context")
    if context is not None and context._context is not None and context._context._context_handle is not None:
        return "the zygote has a TensorFlow context"
    return ""
