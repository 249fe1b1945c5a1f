"""Addresses under ``/submissions/``."""

from django.urls import path

from submissions import events, views

app_name = "submissions"
urlpatterns = [
    path("<uuid:pk>/", views.submission, name="submission"),
    path("<uuid:pk>/panel", views.panel, name="panel"),
    path("<uuid:pk>/curves", views.curves, name="curves"),
    path("<uuid:pk>/compare", views.compare, name="compare"),
    path("<uuid:pk>/stop", views.stop, name="stop"),
    path("<uuid:pk>/original", views.original, name="original"),
    path("<uuid:pk>/remarks", views.remark, name="remark"),
    path("<uuid:pk>/remarks/<int:remark>/withdraw", views.withdraw_remark, name="withdraw-remark"),
    path("<uuid:pk>/points", views.give_points, name="give-points"),
    path("<uuid:pk>/saved/<int:saved>/forget", views.forget_remark, name="forget-remark"),
    path("<uuid:pk>/figures/<int:number>", views.figure, name="figure"),
    path("<uuid:pk>/events", events.events, name="events"),
]
