"""Small examples of what the exercise asks."""

EXAMPLES = [
    "boundary(np.array([1.0, 2.0]), 4.0)(6.0)",
    "boundary(np.array([1.0, 2.0]), 0.0)(np.array([2.0]))",
    """from matplotlib.figure import Figure
ax = Figure().subplots()
plot_boundary(ax, np.array([[0.0, 1.0], [4.0, 3.0]]), np.array([1, -1]), np.array([1.0, 2.0]), 3.0)
sorted(text.get_text()[:2] for text in ax.get_legend().get_texts())""",
    """from matplotlib.figure import Figure
ax = Figure().subplots()
plot_boundary(ax, np.array([[0.0, 1.0], [4.0, 3.0]]), np.array([1, -1]), np.array([1.0, 2.0]), 3.0)
drawn = {one.get_label()[:2]: one.get_offsets().tolist() for one in ax.collections}
drawn | {one.get_label()[:2]: one.get_xydata().tolist() for one in ax.lines if one.get_label()[:2] in ("C1", "C2")}""",
    """from matplotlib.figure import Figure
ax = Figure().subplots()
plot_boundary(ax, np.array([[0.0, 1.0], [4.0, 3.0]]), np.array([1, -1]), np.array([1.0, 2.0]), 3.0)
[float(line.get_ydata()[0] + line.get_xdata()[0] / 2) for line in ax.lines if line.get_label() == "boundary"]""",
    """from matplotlib.figure import Figure
ax = Figure().subplots()
plot_boundary(ax, np.array([[0.0, 1.0], [4.0, 3.0]]), np.array([1, -1]), np.array([1.0, 2.0]), 3.0)
[min(line.get_xdata()) <= 0 and max(line.get_xdata()) >= 4 for line in ax.lines if line.get_label() == "boundary"]""",
    """from matplotlib.figure import Figure
X = np.array([[1.0, 0.0], [0.0, 1.0]])
plot_boundary(Figure().subplots(), X, np.array([1, -1]), np.array([1.0, 2.0]), 3.0)
X""",
]
