"""You move all weights by the same amount, mu · (target − y). The input is missing: each weight must move in
proportion to its own input. An input of 0 had no part in the error, and its weight must stay. (You are in
good company: the rule has been printed like that in textbooks.)
"""


def delta_update(w, x, y, target, mu):
    return w + mu * (target - y)
