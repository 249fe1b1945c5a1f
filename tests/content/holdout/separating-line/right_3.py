"""A callable object, the points in plain lists, the line drawn first and between sorted x1."""


class Line:
    def __init__(self, w, b):
        self.w1, self.w2 = w
        self.b = b

    def __call__(self, x1):
        return (self.w1 * x1 + self.b) / -self.w2


def boundary(w, b):
    return Line(w, b)


def plot_boundary(ax, X, y, w, b):
    line = boundary(w, b)
    places = sorted(X[:, 0].tolist())
    ax.plot(places, [line(x1) for x1 in places], color="black", linewidth=1, label="boundary")
    plus = [tuple(point) for point, label in zip(X, y, strict=True) if label > 0]
    minus = [tuple(point) for point, label in zip(X, y, strict=True) if label < 0]
    ax.scatter(*zip(*plus, strict=True), c="tab:blue", marker="o", label="C1")
    ax.scatter(*zip(*minus, strict=True), c="tab:red", marker="x", label="C2")
    ax.set_xlabel("x1")
    ax.set_ylabel("x2")
    ax.legend()
