/** A sign that comes before all patterns: what to do, at once. */
import safety from '@content/flags.json';
import { mostUrgent } from '../../core/safety.ts';
import { Button } from '../shared/button.tsx';
import { CallButton, Calling } from '../shared/call.tsx';
import { Flow } from '../shared/flow.tsx';

interface Props {
  /** Ids of flags; at least one that is known. */
  flags: readonly string[];
  where: string;
  back: string;
  onGoOn: () => void;
}

export function Warning({ flags, where, back, onGoOn }: Props) {
  const urgency = mostUrgent(flags, safety.flags, safety.urgencies);
  return (
    <Flow
      where={where}
      title={urgency?.title ?? 'Vraag je huisarts'}
      align="top"
      leave={
        <Button look="quiet" href={back}>
          Terug
        </Button>
      }
      main={
        urgency?.tel ? (
          <CallButton tel={urgency.tel} />
        ) : (
          <Button look="big" href="/huisarts">
            Wanneer naar de huisarts
          </Button>
        )
      }
      quiet={
        <Button look="quiet" onClick={onGoOn}>
          Toch verder
        </Button>
      }
    >
      <FlagText flags={flags} />
      <p class="quiet-text flag-risk">{safety.risk}</p>
    </Flow>
  );
}

/** What the flags say, and what to do. */
export function FlagText({ flags }: { flags: readonly string[] }) {
  const raised = safety.flags.filter((flag) => flags.includes(flag.id));
  const urgency = mostUrgent(flags, safety.flags, safety.urgencies);
  return (
    <div class="card soft">
      {raised.map((flag) => (
        <p key={flag.id}>
          {flag.text} <Calling text={flag.do ?? urgency?.do ?? ''} />
        </p>
      ))}
    </div>
  );
}
