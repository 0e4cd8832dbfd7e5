/** The end of the day: one line, the sleeping flamingo, and no more questions. */
import evening from '@content/evening.json';
import { useEffect } from 'preact/hooks';
import type { Day } from '../../core/days.ts';
import { Button } from '../shared/button.tsx';
import { Flow } from '../shared/flow.tsx';
import { forcedLook } from '../shared/look.ts';
import { NightPicture } from './night-picture.tsx';
import { lineOf } from './steps.ts';

export function GoodNight({ day }: { day: Day }) {
  useEffect(() => {
    forcedLook.value = 'evening';
    return () => {
      forcedLook.value = null;
    };
  }, []);
  return (
    <Flow
      where="Bewaard"
      title="Welterusten"
      sub={lineOf(evening.goodnight, day)}
      align="middle"
      above={<NightPicture />}
      quiet={
        <Button look="quiet" href="/">
          Naar vandaag
        </Button>
      }
    />
  );
}
