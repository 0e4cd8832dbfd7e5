/** A time of day: half an hour earlier or later with one tap, or any time in the phone's own way. */
import type { TargetedMouseEvent } from 'preact';
import { clockText, minutesOf } from '../../core/evening.ts';
import { announce } from '../shared/announce.tsx';
import { Icon } from '../shared/icon.tsx';

interface Props {
  label: string;
  /** "HH:MM" */
  value: string;
  onChange: (time: string) => void;
}

const HALF_HOUR = 30;

export function TimeStepper({ label, value, onChange }: Props) {
  const move = (minutes: number) => {
    const time = clockText(nextHalfHour(minutesOf(value), minutes));
    onChange(time);
    announce(`${label}: ${time}`);
  };
  return (
    <div class="time-stepper">
      <button
        type="button"
        aria-label={`${label}: een half uur eerder`}
        onClick={() => move(-HALF_HOUR)}
      >
        <Icon name="minus" />
      </button>
      <span class="time">
        <span aria-hidden="true">{value}</span>
        <input
          class="covering"
          type="time"
          aria-label={label}
          value={value}
          required
          onClick={openPicker}
          onInput={(event) => event.currentTarget.value && onChange(event.currentTarget.value)}
        />
      </span>
      <button
        type="button"
        aria-label={`${label}: een half uur later`}
        onClick={() => move(HALF_HOUR)}
      >
        <Icon name="plus" />
      </button>
    </div>
  );
}

/** The field lies unseen over the time, which is always shown as 22:30, never as 10:30 PM. */
function openPicker(event: TargetedMouseEvent<HTMLInputElement>): void {
  try {
    event.currentTarget.showPicker();
  } catch {
    // Older browsers have none; the field takes typed digits all the same.
  }
}

/** From 22:50 the next half hours are 22:30 and 23:00. */
function nextHalfHour(now: number, step: number): number {
  const round = step < 0 ? Math.ceil : Math.floor;
  return round(now / HALF_HOUR) * HALF_HOUR + step;
}
