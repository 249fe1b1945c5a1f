"""Addresses of what students see."""

from django.urls import include, path

from learning.views import courses, downloads, earlier_drafts, exercises, lessons, quizzes, scratch, uploads
from learning.views.moved import KINDS, moved

app_name = "learning"
in_a_course = [
    path("", courses.course, name="course"),
    path("scratch/", scratch.scratch, name="scratch"),
    path("scratch/runs", scratch.run, name="scratch-run"),
    path("scratch/draft", scratch.draft, name="scratch-draft"),
    path("glossary/", courses.glossary, name="glossary"),
    path("lessons/<slug:slug>/", lessons.lesson, name="lesson"),
    path("lessons/<slug:slug>/read", lessons.read, name="lesson-read"),
    path("lessons/<slug:slug>/questions/<slug:key>", lessons.answer, name="lesson-answer"),
    path("lessons/<slug:slug>/snippets/<int:number>", lessons.run, name="snippet"),
    path("lessons/<slug:slug>/snippets/<int:number>/draft", lessons.keep_snippet, name="snippet-draft"),
    path("quizzes/<slug:slug>/", quizzes.quiz, name="quiz"),
    path("quizzes/<slug:slug>/attempts", quizzes.again, name="quiz-again"),
    path("quizzes/<slug:slug>/questions/<slug:key>", quizzes.answer, name="quiz-answer"),
    path("exercises/<slug:slug>/", exercises.exercise, name="exercise"),
    path("exercises/<slug:slug>/draft", exercises.draft, name="draft"),
    path("exercises/<slug:slug>/opened", uploads.opened, name="opened"),
    path("exercises/<slug:slug>/drafts/", earlier_drafts.listed, name="drafts"),
    path("exercises/<slug:slug>/drafts/<int:pk>/", earlier_drafts.earlier, name="earlier-draft"),
    path("exercises/<slug:slug>/drafts/<int:pk>/restore", earlier_drafts.restore, name="restore-draft"),
    path("exercises/<slug:slug>/hints", exercises.hint, name="hint"),
    path("exercises/<slug:slug>/submissions", exercises.submit, name="submit"),
    path("exercises/<slug:slug>/solutions", exercises.solutions, name="solutions"),
    path("exercises/<slug:slug>/download", downloads.exercise, name="download"),
    path("sections/<str:number>/download", downloads.section, name="section-download"),
]
urlpatterns = [
    path("", courses.home, name="home"),
    path("courses/<slug:course>/", include(in_a_course)),
    path("submissions/<uuid:pk>/restore", exercises.restore, name="restore"),
    *(path(f"{kind}/<slug:slug>/", moved, {"kind": kind}) for kind in KINDS),
    *(path(f"{kind}/<slug:slug>/<path:rest>", moved, {"kind": kind}) for kind in KINDS),
]
