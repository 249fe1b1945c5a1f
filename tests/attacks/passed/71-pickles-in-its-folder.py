"""71. Leaves pickles, models, compiled modules and start-up files in its folder, each of which would run code.

Nobody loads a file that a submission wrote; its folder is seen by its own process alone and goes with it.

Deserves 4 points.
"""

import os
import pickle

from honest import column, double, predict


class Runs:
    def __reduce__(self):
        return print, ("REACHED by a pickle",)


for name in ("result.pkl", "model.keras", "weights.h5", "report.npy", "conftest.py", "sitecustomize.py", "x.pth"):
    with open(name, "wb") as file:
        file.write(pickle.dumps(Runs()) if "py" not in name[-3:] else b"print('REACHED by a start-up file')\n")
os.makedirs("graders/judge", exist_ok=True)
for name in ("graders/__init__.py", "graders/judge/__init__.py", "numpy.py", "pytest.py"):
    with open(name, "w") as file:
        file.write("print('REACHED by a shadow')\n")
