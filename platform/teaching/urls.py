"""Addresses for instructors."""

from django.urls import path

from teaching import classrooms, extending, groups, hardness, invitations, regradings, results, students, views
from teaching import classrooms, extending, groups, hardness, regradings, results, students, views
from teaching import class_settings, classrooms, extending, groups, hardness, results, students, views

app_name = "teaching"
urlpatterns = [
    path("classes/", classrooms.classes, name="classes"),
    path("classes/create", classrooms.create, name="create-class"),
    path("classes/join", classrooms.find, name="find-class"),
    path("classes/join/<str:code>", classrooms.join, name="join"),
    path("classes/<int:pk>/", classrooms.classroom, name="class"),
    path("classes/<int:pk>/invitations", invitations.invite, name="invite"),
    path("classes/invitations/<str:token>", invitations.accept, name="accept-invitation"),
    path("classes/<int:pk>/plan", classrooms.plan, name="plan"),
    path("classes/<int:pk>/members/<int:member>", classrooms.change_role, name="change-role"),
    path("classes/<int:pk>/settings", class_settings.settings, name="settings"),
    path("classes/<int:pk>/code", class_settings.code, name="code"),
    path("classes/<int:pk>/end", class_settings.end, name="end-class"),
    path("classes/<int:pk>/reopen", class_settings.reopen, name="reopen"),
    path("classes/<int:pk>/copy", class_settings.copy, name="copy-class"),
    path("classes/<int:pk>/extensions", extending.extensions, name="extensions"),
    path("classes/<int:pk>/extensions/<int:extension>/end", extending.end, name="end-extension"),
    path("classes/<int:pk>/groups", groups.groups, name="groups"),
    path("classes/<int:pk>/groups/<int:group>", groups.group, name="group"),
    path("classes/<int:pk>/groups/<int:group>/remove", groups.remove, name="remove-group"),
    path("classes/<int:pk>/results", results.results, name="results"),
    path("classes/<int:pk>/results.<str:kind>", results.download, name="download-results"),
    path("classes/<int:pk>/exercises", hardness.exercises, name="exercises"),
    path("classes/<int:pk>/exercises/<slug:slug>", hardness.exercise, name="exercise"),
    path("classes/<int:pk>/quizzes/<slug:slug>", hardness.quiz, name="quiz"),
    path("classes/<int:pk>/students/<int:member>", students.member, name="member"),
    path("classes/<int:pk>/regradings", regradings.regradings, name="regradings"),
    path("classes/<int:pk>/regradings/begin", regradings.begin, name="begin-regrading"),
    path("classes/<int:pk>/regradings/<int:which>", regradings.regrading, name="regrading"),
    path("classes/<int:pk>/regradings/<int:which>/step", regradings.step, name="step-regrading"),
    path("courses/<slug:course>/teaching/", views.overview, name="overview"),
    path("courses/<slug:course>/teaching/students/<str:username>/", students.student, name="student"),
    path("teaching/", views.home, name="home"),
    path("teaching/trouble/", views.trouble, name="trouble"),
    path("teaching/trouble/<int:pk>/again", views.requeue, name="requeue"),
    path("teaching/students/<str:username>/", views.moved_student),
]
