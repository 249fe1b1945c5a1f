"""What each named data set is, where the real one comes from, and under which terms."""

from __future__ import annotations

from dataclasses import dataclass

from graders.datasets.hebb_data import NAMES

MEBIBYTE = 2**20


@dataclass(frozen=True)
class DataSet:
    """One named data set.

    Attributes:
        about: what it is, in one line.
        holds: what `load` gives of it, for who writes code with it: the rows and what stands in them.
        source: who made the real one, and where it is described.
        licence: the terms of the real one, as far as its source states them.
        url: where ``fetch`` gets it; empty when there is no address that needs no account.
        sha256: of the real file, where it is known for certain; otherwise the operator says it.
        max_mb: the largest file that is taken.
        bundled: whether scikit-learn carries the real one, so that it needs no fetching.
        unfit: why the real one cannot be fetched yet; empty when it can.
    """

    about: str
    holds: str
    source: str
    licence: str
    url: str = ""
    sha256: str = ""
    max_mb: int = 4
    bundled: bool = False
    unfit: str = ""


_IMAGES = "its real counterpart is a collection of images that fetch does not read; the twin is what is used"

DATA_SETS = {
    "birthweight": DataSet(
        about="189 births: weight, and what the mother brought with her",
        holds="A table of 151 births. x: LOW (1 below 2,500 g), the mother's AGE and her weight LWT in pounds, RACE (a "
        "group), SMOKE, PTL (earlier premature births), HT (high blood pressure), UI (irritable uterus), and BWT, the "
        "child's weight in grams.",
        source="Hosmer and Lemeshow, Applied Logistic Regression; the recoding of the TensorFlow cookbook (McClure)",
        licence="none is stated; used for teaching with the source named",
        url="https://raw.githubusercontent.com/nfmcclure/tensorflow_cookbook/master/01_Introduction/"
        "07_Working_with_Data_Sources/birthweight_data/birthweight.dat",
        sha256="e33e1e89a5494f7aad4c88a0eb002d2474998239dd53ba14c7ed2a8c95ccc978",
    ),
    "digits": DataSet(
        about="1,797 handwritten digits of 8 × 8 pixels",
        holds="1,438 handwritten digits. x: 8 × 8 greys from 0 to 16; y: which digit it is.",
        source="Alpaydin and Kaynak (1998), Optical Recognition of Handwritten Digits, UCI; within scikit-learn",
        licence="CC BY 4.0",
        bundled=True,
    ),
    "fruit-images": DataSet(
        about="apples and tomatoes in colour, 16 × 16 and 32 × 32 pixels",
        holds="400 colour images. x: 16 × 16 pixels, or 32 × 32 with size=32, each red, green and blue from 0 "
        "to 255; y: 0 for an apple, 1 for a tomato.",
        source="Mureşan and Oltean (2018), Fruit recognition from images using deep learning (Fruits-360)",
        licence="CC BY-SA 4.0",
        unfit=_IMAGES,
    ),
    "headlines": DataSet(
        about="about 800 short headlines",
        holds="About 800 headlines of 18 words at most, in texts.",
        source="headlines of a newspaper: a CSV file with a column 'headline', which the operator provides",
        licence="that of the file which the operator provides",
    ),
    "iris": DataSet(
        about="150 irises: four lengths and the species",
        holds="A table of 120 irises. x: sepal length, sepal width, petal length and petal width in cm, and the "
        "species: 0 setosa, 1 versicolor, 2 virginica; y: the species alone.",
        source="Fisher (1936), The use of multiple measurements in taxonomic problems; within scikit-learn",
        licence="CC BY 4.0",
        bundled=True,
    ),
    "mnist": DataSet(
        about="70,000 handwritten digits of 28 × 28 pixels",
        holds="60,000 handwritten digits. x: 28 × 28 greys from 0 to 255; y: which digit it is.",
        source="LeCun, Cortes and Burges (1998), The MNIST database of handwritten digits; as one file of Keras's",
        licence="CC BY-SA 3.0",
        url="https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz",
        sha256="731c5ac602752760c8e48fbffcf8c3b850d9dc2a2aedcf2cc48468fc17b673d1",
        max_mb=16,
    ),
    "stock": DataSet(
        about="daily prices and volume of a share",
        holds="The daily prices of a share since 2012. x: Open, High, Low, Close and Volume; dates: the day of "
        "each row.",
        source="a CSV file with Date, Open, High, Low, Close and Volume; the course's book uses NVDA, 2009 to 2019",
        licence="that of the provider of the prices",
        sha256="e7bc73c120e6a7d8678f592f5ff9523bb90a845da2bf241ac49f670658207122",
    ),
    "tiny-images": DataSet(
        about="colour images of 32 × 32 pixels, ten classes",
        holds="2,000 colour images. x: 32 × 32 pixels, each red, green and blue from 0 to 255; y: which of the "
        "ten classes in labels.",
        source="Krizhevsky (2009), Learning multiple layers of features from tiny images (CIFAR-10)",
        licence="none is stated; its authors ask to be cited",
        unfit=_IMAGES,
    ),
}

assert tuple(DATA_SETS) == NAMES
