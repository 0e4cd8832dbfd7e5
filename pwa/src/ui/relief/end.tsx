/** The calm end, and the rare case that nothing is left to do. */
import reliefContent from '@content/relief.json';
import { isDim } from '../../core/evening.ts';
import { Picture } from '../pictures/picture.tsx';
import { Button } from '../shared/button.tsx';
import { wall } from '../shared/clock.ts';
import { Flow } from '../shared/flow.tsx';
import { diary } from '../shared/state.ts';

export function End({ onAgain }: { onAgain: () => void }) {
  const dim = isDim(wall.value, diary.value.profile);
  return (
    <Flow
      where="Nu last?"
      title={dim ? 'Welterusten' : 'Neem nog even rust'}
      sub={reliefContent.after}
      align="middle"
      relief={false}
      above={
        <div class="end-picture">
          <Picture name="rest" size={210} />
        </div>
      }
      main={
        <Button look="big" href="/">
          Sluit
        </Button>
      }
      quiet={
        <Button look="quiet" onClick={onAgain}>
          Nog een keer
        </Button>
      }
    />
  );
}

export function NothingFits() {
  return (
    <Flow
      where="Nu last?"
      title="Deze stappen passen nu niet bij jou"
      sub="Vraag je huisarts wat je bij deze klachten mag doen."
      align="middle"
      relief={false}
      main={
        <Button look="big" href="/huisarts">
          Wanneer naar de huisarts
        </Button>
      }
      quiet={
        <Button look="quiet" href="/">
          Sluit
        </Button>
      }
    />
  );
}
