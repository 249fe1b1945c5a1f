"""Addresses under ``/teaching/``, for instructors."""

from django.urls import path

from teaching import views

app_name = "teaching"
urlpatterns = [
    path("", views.overview, name="overview"),
    path("students/<str:username>/", views.student, name="student"),
    path("trouble/", views.trouble, name="trouble"),
    path("trouble/<int:pk>/again", views.requeue, name="requeue"),
]
