"""What the app says is saved, is saved: through a kill, a full phone and a second tab."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.patience import patiently
from tests.e2e.phone import Phone
from tests.e2e.steps import evening, start, today
from tests.e2e.steps.tapping import press, see, see_title

MEASURE = "Kort wandelen"
KILLS = 10
NO_ROOM = 1


@pytest.mark.lasting
def test_what_is_said_to_be_saved_survives_a_kill_at_once(phone: Phone) -> None:
    page = phone.open()
    phone.wait_until_offline_works()
    start.begin(page)
    for n in range(1, KILLS + 1):
        if n % 2:
            today.tick(page, "Kuiten rekken")
        else:
            today.ticker(page, "Kuiten rekken").click()
            see(page, "Weggehaald")
        page = phone.restart()
        expect(today.ticker(page, "Kuiten rekken")).to_have_attribute(
            "aria-pressed", "true" if n % 2 else "false"
        )


@pytest.mark.lasting
def test_a_full_phone_says_so_and_loses_nothing(phone: Phone) -> None:
    page = phone.open()
    start.begin(page)
    page = phone.restart()
    room(phone, page, NO_ROOM)
    today.ticker(page, "Kuiten rekken").click()
    expect(page.get_by_role("alert")).to_contain_text("Nog niet bewaard")
    expect(page.get_by_role("alert")).to_contain_text("vol")
    press(page, "Probeer opnieuw")
    expect(page.get_by_role("alert")).to_contain_text("Nog niet bewaard")
    room(phone, page, None)
    # By itself, if anything else was saved meanwhile.
    page.evaluate("() => document.querySelector('[role=alert] button')?.click()")
    expect(page.get_by_role("alert")).to_have_count(0)
    expect(today.ticker(page, "Kuiten rekken")).to_have_attribute("aria-pressed", "true")
    page = phone.restart()
    expect(today.ticker(page, "Kuiten rekken")).to_have_attribute("aria-pressed", "true")


@pytest.mark.lasting
def test_a_full_phone_keeps_the_words_that_were_typed(make_phone) -> None:
    phone = make_phone(clock="21:30")
    page = phone.open()
    start.begin(page)
    phone.open("/avond")
    evening.answer_up_to_the_text(page, 6)
    page = phone.restart("/avond")
    see_title(page, evening.TEXT)
    room(phone, page, NO_ROOM)
    page.get_by_role("textbox").fill("Het tintelde bij het lezen")
    press(page, "Klaar")
    expect(page.get_by_role("alert")).to_contain_text("Nog niet bewaard")
    expect(page.get_by_role("textbox")).to_have_value("Het tintelde bij het lezen")
    room(phone, page, None)
    press(page, "Klaar")
    see_title(page, "Welterusten")
    page = phone.restart("/avond")
    see(page, "Het tintelde bij het lezen")


def test_notes_that_do_not_open_at_first_are_there_at_the_second_try(phone: Phone) -> None:
    page = phone.open()
    start.begin(page)
    today.tick(page, "Kuiten rekken")
    page.add_init_script(REFUSES_THREE_TIMES)
    phone.open()
    see_title(page, "Lichte Benen")
    expect(page.get_by_role("alert")).to_contain_text("Nog niet bewaard")
    press(page, "Probeer opnieuw")
    expect(page.get_by_role("alert")).to_have_count(0)
    press(page, "Ga verder")
    see_title(page, "Dag 1")
    expect(today.ticker(page, "Kuiten rekken")).to_have_attribute("aria-pressed", "true")


# As iOS does: the first reading, its repetition, and one more.
REFUSES_THREE_TIMES = """{
    const open = IDBFactory.prototype.open;
    let refusals = 3;
    IDBFactory.prototype.open = function (...name) {
        if (refusals-- > 0) throw new DOMException('Internal error.', 'UnknownError');
        return open.apply(this, name);
    };
}"""


def test_two_tabs_agree(phone: Phone) -> None:
    first = phone.open()
    start.begin(first)
    second = phone.tab()
    today.tick(first, "Kuiten rekken")
    expect(today.ticker(second, "Kuiten rekken")).to_have_attribute("aria-pressed", "true")
    today.tick(second, MEASURE)
    today.tick(first, MEASURE)
    for page in (first, second):
        expect(today.ticker(page, MEASURE)).to_have_accessible_name(f"{MEASURE}, 2 van 3 gedaan")


def room(phone: Phone, page: Page, size: int | None) -> None:
    """Leaves this many bytes for the app, or what there really is.

    Chromium remembers for half a minute how much room there was: restart it first, and wait until
    it has noticed.
    """
    cdp = phone.context.new_cdp_session(page)
    quota = {} if size is None else {"quotaSize": size}
    cdp.send("Storage.overrideQuotaForOrigin", {"origin": phone.url, **quota})
    wanted = "room" if size is None else "QuotaExceededError"
    patiently(lambda: page.evaluate(PROBE) == wanted, lambda: f"not {wanted} yet", seconds=45)


PROBE = """async () => {
    const done = (request) => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
    const opening = indexedDB.open('probe', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('probe');
    try {
        const database = await done(opening);
        const writing = database.transaction('probe', 'readwrite', { durability: 'strict' });
        const written = new Promise((resolve, reject) => {
            writing.oncomplete = resolve;
            writing.onabort = () => reject(writing.error);
        });
        writing.objectStore('probe').put('x'.repeat(9999), 'probe');
        await written.finally(() => database.close());
        return 'room';
    } catch (error) {
        return error.name;
    }
}"""
