"""Addresses for instructors."""

from django.urls import path

from teaching import views

app_name = "teaching"
urlpatterns = [
    path("courses/<slug:course>/teaching/", views.overview, name="overview"),
    path("courses/<slug:course>/teaching/students/<str:username>/", views.student, name="student"),
    path("teaching/", views.home, name="home"),
    path("teaching/trouble/", views.trouble, name="trouble"),
    path("teaching/trouble/<int:pk>/again", views.requeue, name="requeue"),
    path("teaching/students/<str:username>/", views.moved_student),
]
