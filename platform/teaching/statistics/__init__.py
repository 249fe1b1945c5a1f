"""What is hard in a course: exercises and quizzes counted over the students of a class, in a few queries each.

Everything is counted by the database; nothing here reads a Report or the code of a submission.
"""
