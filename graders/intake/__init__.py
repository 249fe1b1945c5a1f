"""What is handed in becomes the files of a submission: a ``.py``, a ``.zip`` of modules or a notebook.

Everything here is text and bytes in memory: nothing is executed, imported or written to a disk.
"""

from graders.intake.processes import NoneIsFreeError, Readers
from graders.intake.reading import Intake, read
from graders.intake.refusal import Refused
from graders.intake.stretches import Stretch, by_cell

__all__ = ["Intake", "NoneIsFreeError", "Readers", "Refused", "Stretch", "by_cell", "read"]
