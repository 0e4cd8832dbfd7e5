"""How often somebody may try. ARCHITECTURE.md, under Accounts, says which limits and why.

None of them stands before a device that is signed in and syncs, and none on a name stands before
a passkey or a recovery code: nobody can lock an owner out by trying.
"""

import time
from collections.abc import Callable
from hashlib import sha256
from ipaddress import IPv6Address, ip_address
from math import ceil

from flask import Flask, g, request
from flask_limiter import Limiter, RateLimitExceeded
from werkzeug.exceptions import TooManyRequests

from server.api.sign_in import current_user


def _hidden(text: str) -> str:
    """A key that tells nobody a name or an address, in Redis or in a log."""
    return sha256(text.encode()).hexdigest()[:32]


def _address() -> str:
    """Who asks, as far as the network tells. A home has a whole /64 of IPv6 addresses."""
    text = request.remote_addr or ""
    try:
        address = ip_address(text.partition("%")[0])
    except ValueError:
        return _hidden(text)
    if isinstance(address, IPv6Address):
        mapped = address.ipv4_mapped
        return _hidden(str(mapped) if mapped else str(int(address) >> 64))
    return _hidden(str(address))


def _name() -> str:
    return _hidden(g.tried_name)


def _name_and_address() -> str:
    return _hidden(g.tried_name + _address())


def _person() -> str:
    return _hidden(current_user.person_id)


def _everybody() -> str:
    return "everybody"


limiter = Limiter(_address, strategy="fixed-window", in_memory_fallback_enabled=True)
_Check = Callable[[], None]


def init(app: Flask, redis_url: str) -> None:
    """Count in Redis, for all workers together; without one each worker counts for itself.

    A Redis that is away is no reason to turn people away: then each counts for itself too.
    """
    app.config["RATELIMIT_STORAGE_URI"] = redis_url or "memory://"
    if redis_url:
        wait = {"socket_connect_timeout": 1, "socket_timeout": 1}
        app.config["RATELIMIT_STORAGE_OPTIONS"] = wait
    # Already there, as Flask-Limiter sees it: else it would look at every request, also at a
    # sync, which has no limit, for 45 microseconds each.
    app.extensions["limiter"] = {limiter}
    limiter.init_app(app)


def _limit(amount: str, scope: str, key: Callable[[], str]) -> Callable[[_Check], _Check]:
    return limiter.shared_limit(amount, scope, key_func=key)


@_limit("60 per hour", "create", _address)
@_limit("2000 per hour", "create, all", _everybody)
def _create() -> None:
    """An account is made, or given a name and a password. Either tells which names are taken."""


@_limit("300 per hour", "ask", _address)
@_limit("20000 per hour", "ask, all", _everybody)
def _ask() -> None:
    """A passkey's challenge is handed out, and written down."""


@_limit("120 per 15 minutes", "enter", _address)
def _enter() -> None:
    """Somebody comes in, in whichever way."""


# The smaller windows are counted first: who meets those uses nothing up of the larger ones.
@_limit("10 per 15 minutes", "password, here", _name_and_address)
@_limit("100 per hour", "password", _name)
@_limit("6000 per hour", "password, all", _everybody)
def _try_password() -> None:
    """A password is tried with a name, whether anybody has that name or not."""


@_limit("10 per 15 minutes", "prove", _person)
def _prove() -> None:
    """Somebody who is signed in says once more who they are."""


def create() -> None:
    """Abort with 429 when too many accounts are being made, or named."""
    _hold(_create)


def ask() -> None:
    """Abort with 429 when too many challenges are being asked for."""
    _hold(_ask)


def enter() -> None:
    """Abort with 429 when too many try to come in from one address."""
    _hold(_enter)


def try_password(folded_name: str) -> None:
    """Abort with 429 when too many passwords are being tried, with this name or in all."""
    g.tried_name = folded_name
    _hold(_try_password)


def prove() -> None:
    """Abort with 429 when who is signed in has tried too many proofs."""
    _hold(_prove)


def _hold(check: _Check) -> None:
    try:
        check()
    except RateLimitExceeded:
        met = limiter.current_limit
        wait = max(1, ceil(met.window.reset_time - time.time())) if met else 60
        raise TooManyRequests("Too many attempts; try again later.", retry_after=wait) from None
