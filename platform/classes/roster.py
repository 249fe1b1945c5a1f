"""Brings a roster into a class: all of it or nothing, and only as its author has seen it."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from accounts.models import User
from audit.models import Audited
from audit.trail import record
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.db.models.functions import Lower
from django.utils import timezone

from classes.grouping import MOST_GROUPS
from classes.members import INSTRUCTOR, STUDENT
from classes.models import Class, Group, Invitation, Membership
from classes.roster_file import Entry, RosterError

MOST_INVITED: Final = 400
MOST_NAME: Final = 100


@dataclass(frozen=True)
class Step:
    """What a row does. ``user`` is who it is about, or null for somebody who is invited; ``group`` may be empty."""

    entry: Entry
    user: User | None
    role: str
    group: str
    words: str


@dataclass(frozen=True)
class RosterPreview:
    """What an import would do; ``seen`` names exactly that."""

    steps: tuple[Step, ...]
    new_groups: tuple[str, ...]
    seen: str


def preview_roster(taught: Class, entries: Sequence[Entry], *, invites: bool) -> RosterPreview:
    """What importing ``entries`` would do. Raises ``RosterError`` with all that is wrong.

    ``invites`` says whether people who have no account can be written to.
    """
    found = _People(entries)
    members = {one.user_id: one for one in taught.memberships.select_related("group")}
    problems: list[str] = []
    steps = []
    for entry in entries:
        user = found.of(entry)
        if problem := _problem(entry, user, found, invites):
            problems.append(f"Row {entry.line} ({str(entry) or 'nobody'}): {problem}")
        else:
            steps.append(_step(entry, user, members.get(user.pk) if user else None))
    groups = _new_groups(taught, steps)
    problems += _of_all(taught, steps, groups)
    if problems:
        raise RosterError(*problems)
    return RosterPreview(tuple(steps), groups, _fingerprint(steps, groups))


@transaction.atomic
def import_roster(taught: Class, entries: Sequence[Entry], seen: str, *, invites: bool, by: User) -> list[Invitation]:
    """Do what `preview_roster` said, if it is still that; answers the invitations to send. Raises ``RosterError``."""
    locked = Class.objects.select_for_update().get(pk=taught.pk)  # two imports at once take turns
    found = preview_roster(locked, entries, invites=invites)
    if found.seen != seen:
        raise RosterError("Something has changed meanwhile. Look again at what will happen, then apply it.")
    for name in found.new_groups:
        Group.objects.create(in_class=locked, name=name)
    groups = {group.name: group for group in locked.groups.all()}
    roles = dict(locked.memberships.values_list("user", "role"))
    invited = []
    for step in found.steps:
        group = groups.get(step.group)
        if step.user:
            _put_in(locked, step.user, step.role, group)
            if (before := roles.get(step.user.pk, STUDENT)) != step.role:
                words = f"By a roster: {before} → {step.role}."
                record(Audited.ROLE, words, by=by, about=step.user, in_class=locked)
        else:
            invited.append(_invite(locked, step, group))
    words = f"{len(entries)} rows, {len(invited)} of them invited by mail."
    record(Audited.ROSTER, words, by=by, in_class=locked)
    return invited


def welcome(invitation: Invitation, person: User) -> Membership:
    """Take ``person`` in as the invitation says. Who is a member already keeps their role."""
    member, fresh = Membership.objects.get_or_create(
        in_class=invitation.in_class, user=person, defaults={"role": invitation.role}
    )
    if fresh and invitation.group:
        _give_group(member, invitation.group)
    if fresh and member.role != STUDENT:
        record(Audited.ROLE, f"By invitation: {member.role}.", by=person, about=person, in_class=member.in_class)
    return member


def invitation_for(taught: Class, person: User) -> Invitation | None:
    """The one that waits for the mail address that ``person`` has confirmed."""
    if not (person.email and person.email_confirmed):
        return None
    return taught.invitations.filter(email__iexact=person.email, accepted=None).select_related("group").first()


class _People:
    """The accounts that entries may be about; two queries."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        there = list(entries)
        self._by_name: dict[str, list[User]] = defaultdict(list)
        self._by_mail: dict[str, list[User]] = defaultdict(list)
        names, mails = ({getattr(one, key).lower() for one in there} - {""} for key in ("username", "email"))
        active = User.objects.filter(is_active=True)
        for user in active.annotate(lower=Lower("username")).filter(lower__in=names):
            self._by_name[user.username.lower()].append(user)
        confirmed = active.filter(email_confirmed__isnull=False).annotate(lower=Lower("email"))
        for user in confirmed.filter(lower__in=mails):
            self._by_mail[user.email.lower()].append(user)
        self._seen: set[object] = set()

    def of(self, entry: Entry) -> User | None:
        """Who is meant: by user name where there is one, else by a mail address that somebody has confirmed."""
        named = self._by_name[entry.username.lower()] if entry.username else self._by_mail[entry.email.lower()]
        exact = [user for user in named if user.username == entry.username]
        return (exact or named)[0] if len(exact or named) == 1 else None

    def again(self, entry: Entry, user: User | None) -> bool:
        """Whether a row before was about the same person."""
        key: object = user.pk if user else entry.email.lower()
        known = key in self._seen
        self._seen.add(key)
        return known


def _problem(entry: Entry, user: User | None, people: _People, invites: bool) -> str:
    """Why nothing can be done for a row; empty if something can."""
    if entry.role and entry.role.lower() not in Membership.Role:
        return f"the role {entry.role!r} is none of {', '.join(Membership.Role)}."
    if len(entry.group) > MOST_NAME:
        return f"the name of a group has at most {MOST_NAME} characters."
    if user is None and (unknown := _unknown(entry, invites)):
        return unknown
    if people.again(entry, user):
        return "this person is in the file twice."
    return ""


def _unknown(entry: Entry, invites: bool) -> str:
    if entry.username:
        return "nobody here has this user name. With a mail address and no user name they are invited."
    if not entry.email:
        return "neither a user name nor a mail address."
    try:
        validate_email(entry.email)
    except ValidationError:
        return "this is no mail address."
    return "" if invites else "nobody has confirmed this mail address here, and this site sends no mail to invite them."


def _step(entry: Entry, user: User | None, member: Membership | None) -> Step:
    role = entry.role.lower() or (member.role if member else STUDENT)
    if member is None:
        what = f"{'is invited' if user is None else 'joins'} as {role}"
        words = f"{what}, group {entry.group}" if entry.group else what
    else:
        words = _changes(entry, role, member) or "stays as it is"
    return Step(entry, user, role, entry.group, words)


def _changes(entry: Entry, role: str, member: Membership) -> str:
    changed = [f"{member.role} becomes {role}"] if role != member.role else []
    there = member.group.name if member.group else ""
    if entry.group and (role != STUDENT or entry.group != there):
        changed.append(f"holds group {entry.group}" if role != STUDENT else f"group {there or 'none'} → {entry.group}")
    return ", ".join(changed)


def _new_groups(taught: Class, steps: Sequence[Step]) -> tuple[str, ...]:
    there = set(taught.groups.values_list("name", flat=True))
    return tuple(dict.fromkeys(step.group for step in steps if step.group and step.group not in there))


def _of_all(taught: Class, steps: Sequence[Step], new_groups: Sequence[str]) -> list[str]:
    """What is wrong with the roster as a whole."""
    problems = []
    if taught.groups.count() + len(new_groups) > MOST_GROUPS:
        problems.append(f"A class has at most {MOST_GROUPS} groups.")
    if sum(step.user is None for step in steps) > MOST_INVITED:
        problems.append(f"At most {MOST_INVITED} people are invited at once.")
    roles = {step.user.pk: step.role for step in steps if step.user}
    instructors = set(taught.memberships.filter(role=INSTRUCTOR).values_list("user", flat=True))
    stay = any(roles.get(one, INSTRUCTOR) == INSTRUCTOR for one in instructors)
    if instructors and not stay and INSTRUCTOR not in roles.values():
        problems.append("A class needs an instructor, and this roster leaves it none.")
    return problems


def _fingerprint(steps: Sequence[Step], groups: Sequence[str]) -> str:
    told = [(str(step.entry), step.user and step.user.pk, step.role, step.group, step.words) for step in steps]
    return hashlib.sha256(repr((told, groups)).encode()).hexdigest()


def _put_in(taught: Class, user: User, role: str, group: Group | None) -> None:
    member, _ = Membership.objects.update_or_create(in_class=taught, user=user, defaults={"role": role})
    if group:
        _give_group(member, group)


def _give_group(member: Membership, group: Group) -> None:
    """A student is in it, others hold it."""
    if member.role == STUDENT:
        member.group = group
        member.save(update_fields=["group"])
    else:
        group.assistants.add(member)


def _invite(taught: Class, step: Step, group: Group | None) -> Invitation:
    values = {"role": step.role, "group": group, "at": timezone.now(), "accepted": None, "accepted_by": None}
    there = taught.invitations.filter(email__iexact=step.entry.email).first()
    if there is None:
        return Invitation.objects.create(in_class=taught, email=step.entry.email, **values)
    for name, value in values.items():
        setattr(there, name, value)
    there.save()
    return there
