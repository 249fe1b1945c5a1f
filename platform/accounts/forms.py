"""What people fill in to join, to sign in and to change their password."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.contrib.auth.forms import AuthenticationForm, BaseUserCreationForm, PasswordChangeForm
from django.http import HttpRequest

from accounts import demo, post, throttle, zones
from accounts.access import user_of
from accounts.models import User
from accounts.names import account_of


class SignUpForm(BaseUserCreationForm):  # type: ignore[type-arg]  # generic for the type checker only
    """A new student's account. The role is not asked for: an instructor is made by an operator."""

    class Meta:
        model = User
        fields: ClassVar[list[str]] = ["username", "display_name"]

    def clean_username(self) -> str:
        """Two names that differ in letter case only would be mistaken for each other."""
        username: str = self.cleaned_data["username"]
        if "@" in username:
            raise forms.ValidationError("A user name has no @, for it would be taken for a mail address.", code="at")
        if User.objects.filter(username__iexact=username).exists():
            raise forms.ValidationError("This user name is taken. Choose another one.", code="taken")
        return username

    def save_unless_taken(self) -> User | None:
        """Make the account; ``None``, and words in the form, where somebody took the name a moment ago.

        The password is hashed before: that takes long, and who comes here takes turns.
        """
        user: User = self.save(commit=False)
        with throttle.one_at_a_time():
            try:
                self.clean_username()
            except forms.ValidationError as taken:
                self.add_error("username", taken)
                return None
            user.save()
        return user


class SignInForm(AuthenticationForm):
    """User name or mail address, and password; with too many wrong tries refused and demo accounts kept at home."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = "This name and this password do not belong together. In passwords, capitals count."
        self.error_messages = self.error_messages | {"invalid_login": words}
        self.fields["username"].label = "User name or mail address"

    def clean(self) -> dict[str, Any]:
        """Check the password unless too many wrong ones came before, by whichever name of the account."""
        assert self.request is not None
        if person := account_of(self.cleaned_data.get("username", "")):
            self.cleaned_data["username"] = person.username
        try:
            counted = throttle.count_sign_in(self.request, self.cleaned_data.get("username", ""))
        except throttle.TooManyError as refusal:
            raise forms.ValidationError(f"Too many wrong passwords. {refusal}", code="throttled") from refusal
        try:
            cleaned = super().clean()
        except forms.ValidationError as error:
            if error.code != "invalid_login":
                counted.delete()
            raise
        counted.delete()
        return cleaned

    def confirm_login_allowed(self, user: User) -> None:
        """Refuse a demo account that is not opened from the machine the site runs on."""
        super().confirm_login_allowed(user)
        assert self.request is not None
        if user.demo and not demo.is_from_this_machine(self.request):
            message = "Demo accounts work only from the machine this site runs on. Sign up for an account of your own."
            raise forms.ValidationError(message, code="demo")


class ProfileForm(forms.ModelForm):  # type: ignore[type-arg]  # generic for the type checker only
    """The name that others see, the clock that one reads, and which mail one wants, where there is an address."""

    time_zone = forms.ChoiceField(
        choices=zones.choices, required=False, label="Time zone", help_text="Pages show times by this clock."
    )

    class Meta:
        model = User
        fields = ("display_name", "time_zone", "mail_remarks")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not (post.can_send() and self.instance.email_confirmed) or self.instance.demo:
            del self.fields["mail_remarks"]


class AddressForm(forms.Form):
    """A mail address."""

    email = forms.EmailField(label="Mail address", max_length=254)


def check_password(request: HttpRequest, password: str) -> str:
    """The password of who is signed in; an error where it is another, or too many were."""
    try:
        if throttle.is_password_of(request, user_of(request), password):
            return password
    except throttle.TooManyError as refusal:
        raise forms.ValidationError(f"Too many wrong passwords. {refusal}", code="throttled") from refusal
    raise forms.ValidationError("This is not your password. In passwords, capitals count.", code="wrong")


class OwnAddressForm(AddressForm):
    """A mail address of one's own, with the password: who found a browser open shall not take the account along."""

    password = forms.CharField(
        label="Your password", strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "current-password"})
    )

    def __init__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request = request

    def clean_password(self) -> str:
        """Check it."""
        return check_password(self.request, self.cleaned_data["password"])


class NewPasswordForm(PasswordChangeForm):
    """Another password, given with the old one."""

    def __init__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().__init__(user_of(request), *args, **kwargs)
        self.request = request

    def clean_old_password(self) -> str:
        """Check it; wrong ones count as at the door."""
        return check_password(self.request, self.cleaned_data["old_password"])
