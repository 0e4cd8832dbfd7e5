/** A week that somebody might have had, up to day seven, to look around in. Loaded on demand. */
import { addDays, type Day, dayOf, type Instant, wallTime } from './days.ts';
import { apply, type Change, type Fields, type Kind, type Note } from './note.ts';
import { nextStamp, type Stamp } from './stamp.ts';

interface ExampleDay {
  isNew: string[];
  /** "when measure before after": the numbers only where they were noted. */
  done: string[];
  night: number | null;
  evening: number;
  worst: string[];
  triggers: string[];
  help: Record<string, -1 | 0 | 1 | 2>;
  text: string;
}

const PROFILE: Fields = {
  worstWhen: 'evening',
  patterns: ['rls', 'tension'],
  cautions: [],
  flags: [],
  bedtime: '23:00',
  workday: true,
  workFrom: '09:00',
  workTo: '17:00',
  meetings: true,
};

const ASKED = ['stress', 'caffeine_late', 'alcohol', 'long_sitting'];

const WEEK: ExampleDay[] = [
  {
    isNew: ['walk-breaks', 'calf-stretch'],
    done: ['11:10 walk-breaks', '15:40 walk-breaks', '21:40 calf-stretch 7 5'],
    night: null,
    evening: 7,
    worst: ['evening', 'night'],
    triggers: ['stress', 'caffeine_late', 'long_sitting'],
    help: { 'walk-breaks': 0, 'calf-stretch': 1 },
    text: 'Drukke dag, veel gezeten. Op de bank begon het weer te kriebelen.',
  },
  {
    isNew: ['breathing', 'legs-up'],
    done: [
      '10:30 walk-breaks',
      '13:05 walk-breaks',
      '16:20 walk-breaks',
      '20:15 rest 6 6',
      '21:30 calf-stretch 7 4',
      '21:45 legs-up 5 5',
      '22:40 breathing 5 4',
    ],
    night: 6,
    evening: 6,
    worst: ['evening'],
    triggers: ['caffeine_late'],
    help: { 'walk-breaks': 1, 'calf-stretch': 2, 'legs-up': 0, breathing: 1 },
    text: '',
  },
  {
    isNew: ['no-caffeine-after-lunch', 'walk-outside'],
    done: [
      '12:40 walk-outside 4 3',
      '15:00 walk-breaks',
      '17:00 no-caffeine-after-lunch',
      '21:35 calf-stretch 6 4',
      '22:30 breathing',
    ],
    night: 5,
    evening: 6,
    worst: ['night'],
    triggers: ['long_sitting'],
    help: { 'walk-outside': 1, 'no-caffeine-after-lunch': 0, 'calf-stretch': 1, breathing: 0 },
    text: 'Om twee uur wakker. Rekken en rondlopen hielp, daarna sliep ik door.',
  },
  {
    isNew: ['lukewarm-shower', 'self-massage'],
    done: [
      '11:00 walk-breaks',
      '17:00 no-caffeine-after-lunch',
      '18:10 walk-outside',
      '21:10 lukewarm-shower 5 5',
      '21:30 self-massage 5 3',
      '21:45 calf-stretch',
      '22:40 breathing 4 4',
    ],
    night: 6,
    evening: 5,
    worst: ['evening'],
    triggers: ['long_sitting'],
    help: { 'lukewarm-shower': 0, 'self-massage': 2, 'calf-stretch': 1, 'walk-outside': 1 },
    text: '',
  },
  {
    isNew: ['hourly-move', 'active-meetings'],
    done: [
      '10:00 hourly-move',
      '14:00 hourly-move',
      '17:00 no-caffeine-after-lunch',
      '20:20 rest 5 5',
      '21:30 calf-stretch 6 3',
      '21:40 self-massage',
    ],
    night: 4,
    evening: 5,
    worst: ['evening'],
    triggers: ['alcohol'],
    help: { 'hourly-move': 1, 'calf-stretch': 2, 'self-massage': 1, 'no-caffeine-after-lunch': 1 },
    text: 'Verjaardag gehad, twee glazen wijn.',
  },
  {
    isNew: ['light-compression'],
    done: [
      '09:15 light-compression',
      '11:00 hourly-move',
      '12:45 walk-outside 4 3',
      '17:00 no-caffeine-after-lunch',
      '21:20 lukewarm-shower',
      '21:35 calf-stretch 5 3',
      '22:40 breathing 4 3',
    ],
    night: 5,
    evening: 4,
    worst: ['evening'],
    triggers: [],
    help: { 'light-compression': 0, 'walk-outside': 2, 'calf-stretch': 2, 'lukewarm-shower': -1 },
    text: '',
  },
  {
    isNew: [],
    done: [
      '08:50 walk-outside',
      '11:00 hourly-move',
      '17:00 no-caffeine-after-lunch',
      '21:30 calf-stretch 5 3',
      '21:40 self-massage 4 3',
      '22:30 breathing 3 3',
    ],
    night: 3,
    evening: 4,
    worst: ['evening'],
    triggers: [],
    help: { 'calf-stretch': 2, 'self-massage': 1, 'walk-outside': 1, breathing: 1 },
    text: 'Nog niet weg, wel rustiger dan vorige week.',
  },
];

/** The notes of the week whose seventh day is the day of `now` in `zone`. The same each time. */
export function exampleWeek(now: Instant, zone: string, device = 'voorbeeld'): Note[] {
  const today = dayOf(now, zone);
  const startedOn = addDays(today, 1 - WEEK.length);
  const at = (day: Day, clock: string) => earlier(instantAt(day, clock, zone), now);
  const changes: [Instant, Change][] = [
    [at(startedOn, '08:00'), change('profile', 'profile', { ...PROFILE, startedOn, zone })],
    ...WEEK.flatMap((example, i) => {
      const day = addDays(startedOn, i);
      const where = { day, zone };
      return [...doings(example, where, at), dayChange(example, i, where, at)];
    }),
    relief({ day: addDays(startedOn, 2), zone }, at),
  ];
  return stamped(changes, device);
}

type At = (day: Day, clock: string) => Instant;

function doings(example: ExampleDay, where: { day: Day; zone: string }, at: At) {
  return example.done.map((line, i): [Instant, Change] => {
    const [clock = '', measure = '', before, after] = line.split(' ');
    const pair = before && after ? { before: Number(before), after: Number(after) } : {};
    const moment = at(where.day, clock);
    const fields = { ...where, measure, at: moment, ...pair, via: before ? 'guide' : 'tick' };
    return [moment, change('episode', `voorbeeld-${where.day}-${i + 1}`, fields)];
  });
}

function dayChange(
  example: ExampleDay,
  index: number,
  where: { day: Day; zone: string },
  at: At,
): [Instant, Change] {
  const closed = at(where.day, '22:50');
  const triggers = ASKED.map((id) => [`trigger.${id}`, example.triggers.includes(id)]);
  const help = Object.entries(example.help).map(([id, verdict]) => [`help.${id}`, verdict]);
  const { night, evening, worst, text } = example;
  const fields: Fields = {
    ...where,
    offered: WEEK.slice(0, index + 1).flatMap((day) => day.isNew),
    ...(night === null ? {} : { night }),
    evening,
    worst,
    ...Object.fromEntries([...triggers, ...help]),
    ...(text ? { text } : {}),
    closed,
  };
  return [closed, change('day', `day:${where.day}`, fields)];
}

/** Once awake at night: it still belongs to the evening before. */
function relief(where: { day: Day; zone: string }, at: At): [Instant, Change] {
  const moment = at(addDays(where.day, 1), '02:05');
  const steps = ['calf-stretch', 'walk-indoors'];
  const fields = { ...where, at: moment, cramp: false, steps, before: 8, after: 4 };
  return [moment, change('relief', 'voorbeeld-nacht', fields)];
}

function change(kind: Kind, id: string, fields: Fields): Change {
  return { id, kind, fields };
}

function stamped(changes: [Instant, Change][], device: string): Note[] {
  let last: Stamp | null = null;
  return changes.map(([at, what]) => {
    last = nextStamp(last, Date.parse(at), device);
    return apply(undefined, what, last);
  });
}

/** The instant at which the wall clock in `zone` shows `clock`; near it where a change skips it. */
function instantAt(day: Day, clock: string, zone: string): Instant {
  const wanted = Date.parse(`${day}T${clock}:00.000Z`);
  let instant = wanted;
  for (let i = 0; i < 2; i++) {
    const { date, hour, minute } = wallTime(new Date(instant).toISOString(), zone);
    instant += wanted - (Date.parse(`${date}T00:00:00.000Z`) + (hour * 60 + minute) * 60_000);
  }
  return new Date(instant).toISOString();
}

/** Nothing in the example lies ahead of the person's own clock. */
function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}
