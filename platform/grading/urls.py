"""Addresses under ``/submissions/`` that this app answers; the pages about submissions are ``learning``'s."""

from django.urls import path

from grading import views

app_name = "grading"
urlpatterns = [
    path("<uuid:submission_id>/events", views.events, name="events"),
]
