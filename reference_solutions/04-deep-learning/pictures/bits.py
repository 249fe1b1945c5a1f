"""How the bits of four types of number are used: sign, exponent, digits."""

from graders.quality.drawing import Drawing

TYPES = [("uint8", "", 0, 8), ("int16", "±", 0, 15), ("float32", "±", 8, 23), ("float64", "±", 11, 52)]


def draw() -> Drawing:
    picture = Drawing(440, 206)
    unit = 332 / 64
    for place, (name, sign, exponent, digits) in enumerate(TYPES):
        y, x = 10 + 40 * place, 78.0
        picture.text(70, y + 19, name, anchor="end")
        for bits, colour in [(len(sign), "ink"), (exponent, "zero"), (digits, "one")]:
            if bits:
                picture.box(x, y, bits * unit, 28, fill=colour, stroke="page", line=1)
                x += bits * unit
        picture.text(x + 6, y + 19, f"{len(sign) + exponent + digits}", anchor="start", fill="soft")
    for x, colour, words in [(90, "ink", "sign"), (180, "zero", "exponent"), (300, "one", "digits")]:
        picture.box(x, 182, 16, 16, fill=colour, stroke="none")
        picture.text(x + 22, 196, words, anchor="start")
    return picture
