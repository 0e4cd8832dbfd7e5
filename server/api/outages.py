"""Answers for when the database cannot do its work now: to ask again later loses nothing."""

from flask import Flask, Response
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.exceptions import HTTPException, InternalServerError, ServiceUnavailable

from server.api import logs, problems
from server.store import faults

RETRY_AFTER_S = 5


class InsufficientStorage(HTTPException):
    """The disk of the database is full."""

    code = 507
    description = "There is no room to store this now. Nothing of it was stored."


def init(app: Flask) -> None:
    """Answer every failure of the database with a problem, and log where it came from."""
    app.register_error_handler(SQLAlchemyError, _answer)


def _answer(error: SQLAlchemyError) -> Response | HTTPException:
    logs.unexpected(error)
    return problems.answer(_outage(error))


def _outage(error: SQLAlchemyError) -> HTTPException:
    if faults.is_full(error):
        return InsufficientStorage()
    if faults.is_away(error):
        return ServiceUnavailable("The database is busy or away.", retry_after=RETRY_AFTER_S)
    return InternalServerError()
