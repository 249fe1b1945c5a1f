"""Right: a set of free truths, sorted with a key, max with a key; lists come back."""


def _iou(a, b):
    w = min(a[2], b[2]) - max(a[0], b[0])
    h = min(a[3], b[3]) - max(a[1], b[1])
    if w <= 0 or h <= 0:
        return 0.0
    return w * h / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h)


def match(detections, truths, threshold):
    free = set(range(len(truths)))
    found = [-1] * len(detections)
    for d in sorted(range(len(detections)), key=lambda d: detections[d][4], reverse=True):
        if not free:
            break
        t = max(free, key=lambda t: _iou(detections[d], truths[t]))
        if _iou(detections[d], truths[t]) >= threshold:
            found[d] = t
            free.remove(t)
    return found


def _quotient(a, b):
    return a / b if b != 0 else 0.0


def precision_recall_f1(matches, n_truths):
    right = len([m for m in matches if m != -1])
    p, r = _quotient(right, len(matches)), _quotient(right, n_truths)
    return [p, r, _quotient(2 * p * r, p + r)]
