"""The probe: the sandbox attacks itself before it grades anybody.

A submission full of attacks (`attacks.py`, sent as text like any other) runs in a jail. Every attack must be
stopped; if one is not, the grader refuses to start.
"""

from graders.sandbox.probe.run import Finding, check, run_probe

__all__ = ["Finding", "check", "run_probe"]
