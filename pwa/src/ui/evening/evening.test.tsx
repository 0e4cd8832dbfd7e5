// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { apply, lostTexts, type Note } from '../../core/note.ts';
import { dayNote } from '../../core/plan.ts';
import { nextStamp } from '../../core/stamp.ts';
import { open, phone, setClock } from '../../tests/screen.ts';
import { dayChange, episodeChange, profileChange } from '../shared/changes.ts';
import { look } from '../shared/look.ts';
import { diary, mergeNotes, notes, readDevice, save } from '../shared/state.ts';
import { Evening } from './evening.tsx';

const TODAY = '2026-03-04';
/** 21:45 in Amsterdam. */
const NOW = `${TODAY}T20:45:00.000Z`;
const noted = (day = TODAY) => dayNote(diary.value, day);
const heading = (name: string) => screen.findByRole('heading', { name });
const tap = (role: 'radio' | 'checkbox' | 'button' | 'link', name: string) =>
  fireEvent.click(screen.getByRole(role, { name }));
const answer = async (title: string) => {
  tap('button', 'Verder');
  await heading(title);
};

beforeEach(() => phone(NOW, profileChange({ startedOn: '2026-03-02' })));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('an evening', () => {
  it('is noted in four questions when nothing was done, each saved as it is answered', async () => {
    open(Evening, '/avond');
    await heading('Hoeveel last had je vanavond van je benen?');
    screen.getByText('Avond · 1 van 4');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Verder' }).disabled).toBe(true);
    tap('radio', '6');
    await answer('Wanneer was het vandaag het ergst?');
    expect(noted().evening).toBe(6);
    expect(noted().closed).toBeNull();

    tap('checkbox', 'Nacht');
    await answer('Speelde er vandaag iets mee?');
    expect(noted().worst).toEqual(['night']);

    tap('checkbox', 'Stress');
    await answer('Wil je nog iets opschrijven?');
    expect(noted().triggers).toMatchObject({ stress: true, alcohol: false });

    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'Lang gereden' } });
    tap('button', 'Klaar');
    await heading('Welterusten');
    expect(noted()).toMatchObject({ text: 'Lang gereden', closed: NOW });
    expect(look.value).toBe('evening');
  });

  it('asks a verdict on what was done, and takes one back on a second tap', async () => {
    await save(episodeChange('calf-stretch', 'tick'));
    open(Evening, '/avond');
    await screen.findByText('Avond · 1 van 5');
    tap('button', 'Sla over');
    await heading('Wanneer was het vandaag het ergst?');
    tap('button', 'Sla over');
    await heading('Wat deed het voor je benen?');
    tap('radio', 'veel beter');
    await waitFor(() => expect(chosen('veel beter')).toBe(true));
    tap('radio', 'veel beter');
    await waitFor(() => expect(chosen('veel beter')).toBe(false));
    tap('radio', 'beetje beter');
    await answer('Speelde er vandaag iets mee?');
    expect(noted().help).toEqual({ 'calf-stretch': 1 });
    expect(noted().evening).toBeNull();
  });

  it('does not note what was tapped and then skipped', async () => {
    open(Evening, '/avond');
    await heading('Hoeveel last had je vanavond van je benen?');
    tap('radio', '6');
    tap('button', 'Sla over');
    await heading('Wanneer was het vandaag het ergst?');
    tap('button', 'Terug');
    await heading('Hoeveel last had je vanavond van je benen?');
    expect(noted().evening).toBeNull();
    expect(chosen('6')).toBe(false);
  });

  it('keeps what is half typed through a reload, and where the person was', async () => {
    open(Evening, '/avond');
    for (const title of ['Wanneer was', 'Speelde er', 'Wil je nog']) {
      await screen.findByRole('button', { name: 'Sla over' });
      tap('button', 'Sla over');
      await screen.findByRole('heading', { name: new RegExp(title) });
    }
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'Half ge' } });
    await waitFor(async () =>
      expect(await readDevice(`evening:${TODAY}`)).toMatchObject({ fields: { text: 'Half ge' } }),
    );
    open(Evening, '/avond');
    await heading('Wil je nog iets opschrijven?');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Half ge');
    expect(noted().text).toBe('');
  });

  it('keeps what another phone wrote while this text was being typed', async () => {
    const change = dayChange({ text: 'van de tablet' });
    const elsewhere = apply(undefined, change, nextStamp(null, Date.now(), 'tablet'));
    open(Evening, '/avond?stap=text');
    await heading('Wil je nog iets opschrijven?');
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'van mij' } });
    await mergeNotes([elsewhere]);
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'van mij hier' } });
    tap('button', 'Bewaar');
    await waitFor(() => expect(noted().text).toBe('van mij hier'));
    expect(lostTexts(notes.value.get(change.id) as Note, 'text')).toEqual(['van de tablet']);
  });

  it('keeps it also when another question came in between', async () => {
    const elsewhere = apply(
      undefined,
      dayChange({ text: 'van de tablet' }),
      nextStamp(null, Date.now(), 'tablet'),
    );
    open(Evening, '/avond');
    await heading('Hoeveel last had je vanavond van je benen?');
    for (const title of ['Wanneer was', 'Speelde er', 'Wil je nog']) {
      tap('button', 'Sla over');
      await screen.findByRole('heading', { name: new RegExp(title) });
    }
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'van mij' } });
    tap('button', 'Terug');
    await heading('Speelde er vandaag iets mee?');
    await mergeNotes([elsewhere]);
    await answer('Wil je nog iets opschrijven?');
    tap('button', 'Klaar');
    await heading('Welterusten');
    expect(noted().text).toBe('van mij');
    expect(lostTexts(notes.value.get(elsewhere.id) as Note, 'text')).toEqual(['van de tablet']);
  });

  it("takes words that were saved meanwhile for the person's own", async () => {
    open(Evening, '/avond?stap=text');
    await heading('Wil je nog iets opschrijven?');
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'van mij' } });
    await save(dayChange({ text: 'van mij' }));
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'toch anders' } });
    tap('button', 'Bewaar');
    await waitFor(() => expect(noted().text).toBe('toch anders'));
    expect(notes.value.get(`day:${TODAY}`)?.lost).toBeUndefined();
  });

  it('shows what was noted when it is opened again', async () => {
    await save(dayChange({ evening: 3, closed: NOW }));
    open(Evening, '/avond');
    await heading('Je avond is genoteerd');
    expect(screen.getByRole('link', { name: /3 van de 10/ }).getAttribute('href')).toBe(
      '/avond?stap=score',
    );
  });

  it('belongs to the day it was opened on when it grows later than four', async () => {
    setClock('2026-03-05T02:58:00.000Z');
    open(Evening, '/avond');
    await heading('Hoeveel last had je vanavond van je benen?');
    tap('radio', '7');
    setClock('2026-03-05T03:01:00.000Z');
    await heading('Hoeveel last had je die avond van je benen?');
    await answer('Wanneer was het die dag het ergst?');
    expect(noted(TODAY).evening).toBe(7);
    expect(noted('2026-03-05').evening).toBeNull();
  });
});

it('sends who has not begun to the welcome', async () => {
  await phone(NOW);
  open(Evening, '/avond');
  expect((await screen.findByTestId('elsewhere')).textContent).toBe('/welkom');
});

describe('an earlier day', () => {
  it('is named, is not closed, and leads back to the diary', async () => {
    open(Evening, '/avond?dag=2026-03-03');
    await screen.findByText('Dinsdag 3 maart · 1 van 4');
    tap('radio', '2');
    await answer('Wanneer was het die dag het ergst?');
    for (const title of ['Speelde er', 'Wil je nog']) {
      tap('button', 'Sla over');
      await screen.findByRole('heading', { name: new RegExp(title) });
    }
    tap('button', 'Klaar');
    expect((await screen.findByTestId('elsewhere')).textContent).toBe('/dagboek/2026-03-03');
    expect(noted('2026-03-03')).toMatchObject({ day: '2026-03-03', evening: 2, closed: null });
  });

  it.each([
    ['2026-03-01', 'Toen was je plan er nog niet'],
    ['2026-03-05', 'Deze dag komt nog'],
    ['2026-02-30', 'Deze dag bestaat niet'],
    ['gisteren', 'Deze dag bestaat niet'],
  ])('%s: %s', async (day, title) => {
    open(Evening, `/avond?dag=${day}`);
    await heading(title);
  });

  it('is mended one answer at a time', async () => {
    await save(dayChange({ night: 8 }, '2026-03-03'));
    open(Evening, '/avond?dag=2026-03-03&stap=night');
    await heading('Hoeveel last had je ’s nachts van je benen?');
    expect(chosen('8')).toBe(true);
    tap('radio', '4');
    tap('button', 'Bewaar');
    await screen.findByTestId('elsewhere');
    expect(noted('2026-03-03').night).toBe(4);
  });

  it('can have an answer taken away', async () => {
    await save(dayChange({ evening: 8 }, '2026-03-03'));
    open(Evening, '/avond?dag=2026-03-03&stap=score');
    await screen.findByRole('button', { name: 'Haal weg' });
    tap('button', 'Haal weg');
    await screen.findByTestId('elsewhere');
    expect(noted('2026-03-03').evening).toBeNull();
  });
});

function chosen(name: string): boolean {
  return screen.getByRole<HTMLInputElement>('radio', { name }).checked;
}

describe('the page of an evening that is over', () => {
  const closed = async () => {
    open(Evening, '/avond');
    for (const title of [/vanavond/, /ergst/, /Speelde/]) {
      await screen.findByRole('heading', { name: title });
      tap('button', 'Sla over');
    }
    await screen.findByRole('heading', { name: /opschrijven/ });
    tap('button', 'Klaar');
    await heading('Welterusten');
  };

  it.each([`${TODAY.slice(0, -1)}5T07:00:00.000Z`, `${TODAY.slice(0, -1)}5T20:45:00.000Z`])(
    'gives way to Today at %s, when the app was never closed',
    async (later) => {
      await closed();
      setClock(later);
      expect((await screen.findByTestId('elsewhere')).textContent).toBe('/');
    },
  );

  it('stays until four at night', async () => {
    await closed();
    setClock(`${TODAY.slice(0, -1)}5T02:30:00.000Z`);
    await heading('Welterusten');
    expect(screen.queryByTestId('elsewhere')).toBeNull();
  });
});
