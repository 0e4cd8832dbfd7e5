"""GET /api/v1/content"""

from flask.testing import FlaskClient

from server.content import content
from tests.api.asking import is_problem

URL = "/api/v1/content"


def test_it_gives_every_content_file_by_its_name(client: FlaskClient) -> None:
    response = client.get(URL)
    assert response.get_json() == content()
    assert {"plan", "measures", "flags", "cautions"} <= set(content())


def test_it_may_be_kept_but_is_asked_for_each_time(client: FlaskClient) -> None:
    response = client.get(URL)
    assert response.headers["Cache-Control"] == "no-cache"
    assert response.headers["ETag"]


def test_who_has_it_already_gets_nothing_again(client: FlaskClient) -> None:
    known = client.get(URL).headers["ETag"]
    response = client.get(URL, headers={"If-None-Match": known})
    assert (response.status_code, response.data) == (304, b"")
    assert response.headers["ETag"] == known
    assert response.headers["Cache-Control"] == "no-cache"


def test_who_has_an_older_one_gets_the_new(client: FlaskClient) -> None:
    assert client.get(URL, headers={"If-None-Match": '"older"'}).status_code == 200


def test_it_cannot_be_changed(client: FlaskClient) -> None:
    assert "GET" in client.put(URL).headers["Allow"]
    is_problem(client.put(URL), 405)
