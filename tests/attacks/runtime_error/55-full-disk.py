"""55. Fills its scratch folder: with one large file, then with many empty ones."""


def double(x):
    with open("large", "wb") as file:
        while True:
            file.write(bytes(2**20))


def column(X):
    n = 0
    while True:
        n += 1
        with open(f"small{n}", "wb"):
            pass


predict = double
