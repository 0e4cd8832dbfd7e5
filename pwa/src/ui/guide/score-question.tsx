/** "Hoe zijn je benen nu?": one tap answers. By keyboard, where arrows choose, "Verder" follows. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Score } from '../../core/diary.ts';
import { Button } from '../shared/button.tsx';
import { Flow } from '../shared/flow.tsx';
import { ScoreTiles } from '../shared/score-tiles.tsx';

interface Props {
  where: string;
  sub?: ComponentChildren;
  above?: ComponentChildren;
  leave?: ComponentChildren;
  relief?: boolean;
  /** Null when the question was skipped. */
  onAnswer: (score: Score | null) => void;
}

export const LEGEND = 'Last van je benen nu';

export function ScoreQuestion({ onAnswer, ...flow }: Props) {
  const { value, tiles } = useOneTap(onAnswer);
  const main =
    value === null ? null : (
      <Button look="big" onClick={() => onAnswer(value)}>
        Verder
      </Button>
    );
  const quiet = (
    <Button look="quiet" onClick={() => onAnswer(null)}>
      Sla over
    </Button>
  );
  return (
    <Flow title="Hoe zijn je benen nu?" {...flow} main={main} quiet={quiet}>
      {tiles}
    </Flow>
  );
}

/** Tiles that answer at a tap, and only choose when an arrow key moves through them. */
export function useOneTap(onAnswer: (score: Score) => void) {
  const tapped = useRef(false);
  const [value, setValue] = useState<Score | null>(null);
  const choose = (score: Score) => {
    setValue(score);
    if (tapped.current) onAnswer(score);
  };
  const tiles = (
    <div
      onClickCapture={(event) => {
        tapped.current = event.detail > 0;
      }}
    >
      <ScoreTiles legend={LEGEND} name="now" value={value} onChoose={choose} />
    </div>
  );
  return { value, tiles };
}
