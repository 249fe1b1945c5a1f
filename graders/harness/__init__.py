"""The only code of ours beside the student's: loads the submission and answers the judge's questions.

Nothing here is trusted: the submission shares the process and may change all of it. The judge believes only the
bytes that arrive, and those only as data.
"""
