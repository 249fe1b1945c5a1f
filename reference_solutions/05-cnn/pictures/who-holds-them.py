"""The share of convolutions and of dense layers among the parameters of four networks."""

from graders.quality.drawing import Drawing

NETWORKS = [("LeNet-5", 2_572, 61_706), ("AlexNet", 3_747_200, 62_378_344), ("VGG-16", 14_714_688, 138_357_544),
            ("ResNet-50", 23_508_032, 25_557_032)]  # fmt: skip
"""Name, parameters in convolutions and their normalisation, all parameters. AlexNet as if in one piece."""


def draw() -> Drawing:
    picture = Drawing(440, 216)
    for place, (name, convolutions, everything) in enumerate(NETWORKS):
        y, share = 10 + 40 * place, convolutions / everything
        picture.text(92, y + 19, name, anchor="end")
        picture.box(100, y, 250 * share, 28, fill="one", stroke="none")
        picture.box(100 + 250 * share, y, 250 * (1 - share), 28, fill="zero", stroke="none")
        million = everything / 1e6
        picture.text(358, y + 19, f"{million:.2f} M" if million < 1 else f"{million:.0f} M", anchor="start")
    for x, colour, words in [(102, "one", "convolutions"), (240, "zero", "dense layers")]:
        picture.box(x, 186, 16, 16, fill=colour, stroke="none")
        picture.text(x + 22, 200, words, anchor="start")
    return picture
