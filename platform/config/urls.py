"""Which app answers which address."""

from django.contrib import admin
from django.urls import include, path, reverse_lazy
from django.views.generic import RedirectView
from operations.health import health

handler500 = "operations.busy.server_error"

urlpatterns = [
    path("health", health, name="health"),
    # one way to sign in, with its throttle and its rule for demo accounts
    path("admin/login/", RedirectView.as_view(url=reverse_lazy("accounts:sign-in"), query_string=True)),
    path("admin/", admin.site.urls),
    path("accounts/", include("accounts.urls")),
    path("submissions/", include("submissions.urls")),
    path("", include("teaching.urls")),
    path("", include("learning.urls")),
]
