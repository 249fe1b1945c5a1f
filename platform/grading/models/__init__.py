"""What was handed in, the work of grading it, and what came of it."""

from grading.models.comparisons import Comparison, SimilarPair
from grading.models.gradings import (
    Figure,
    Finding,
    GradingJob,
    OriginalUpload,
    Purpose,
    Submission,
    Submissions,
    TrainingCurve,
    Verdict,
    in_course,
)
from grading.models.regradings import Regraded, Regrading

__all__ = (
    "Comparison",
    "Figure",
    "Finding",
    "GradingJob",
    "OriginalUpload",
    "Purpose",
    "Regraded",
    "Regrading",
    "SimilarPair",
    "Submission",
    "Submissions",
    "TrainingCurve",
    "Verdict",
    "in_course",
)
