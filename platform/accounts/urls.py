"""Addresses under ``/accounts/``."""

from django.urls import path

from accounts import mail, privacy, two_factors, views

app_name = "accounts"
urlpatterns = [
    path("sign-up/", views.sign_up, name="sign-up"),
    path("sign-in/", views.sign_in, name="sign-in"),
    path("second-step/", two_factors.second_step, name="second-step"),
    path("two-factors/", two_factors.own, name="two-factors"),
    path("two-factors/set-up", two_factors.set_up, name="set-up-two-factors"),
    path("sign-out/", views.sign_out, name="sign-out"),
    path("password/", views.change_password, name="change-password"),
    path("forgotten/", mail.forgotten, name="forgotten"),
    path("forgotten/<str:uidb64>/<str:token>/", mail.NewPassword.as_view(), name="new-password"),
    path("mail-address/", mail.own_address, name="own-address"),
    path("mail-address/<str:token>", mail.confirm_address, name="confirm-address"),
    path("sessions/", views.signed_in, name="sessions"),
    path("profile/", views.profile, name="profile"),
    path("data/", privacy.own_data, name="own-data"),
    path("data/download", privacy.download, name="download-data"),
    path("data/erasure", privacy.ask_for_erasure, name="ask-for-erasure"),
    path("privacy/", privacy.privacy, name="privacy"),
]
