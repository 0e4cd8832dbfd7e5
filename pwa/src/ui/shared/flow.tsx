/** One question a screen: progress above, the answer under the thumb, the way out quiet beneath. */
import type { ComponentChildren } from 'preact';
import { useScreenTitle } from './screen-title.ts';

interface Props {
  /** Small, at the top left: "Avond". */
  where: string;
  title: string;
  step?: number;
  steps?: number;
  /** Small, at the top right: a link or button to leave. */
  leave?: ComponentChildren;
  /** Above the title. */
  above?: ComponentChildren;
  sub?: ComponentChildren;
  children?: ComponentChildren;
  /** The main button. */
  main?: ComponentChildren;
  /** The quiet way, beneath it. */
  quiet?: ComponentChildren;
  align?: 'bottom' | 'top' | 'middle';
  /** "Nu last?" is a tap away on every screen but its own. */
  relief?: boolean;
}

export function Flow(props: Props) {
  const { where, title, step, steps, align = 'bottom', relief = true } = props;
  const heading = useScreenTitle(title, step);
  const place = steps ? `${where} · ${step} van ${steps}` : where;
  return (
    <div class="flow">
      <header>
        <div class="flow-head">
          <span>{place}</span>
          {props.leave}
        </div>
        {steps ? <Progress step={step ?? 0} steps={steps} /> : null}
      </header>
      <main class={`flow-body ${align}`} id="inhoud">
        {props.above}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {props.sub ? <p class="sub flow-sub">{props.sub}</p> : null}
        {props.children ? <div class="flow-answer">{props.children}</div> : null}
      </main>
      <footer class="flow-foot">
        {props.main}
        <div class="flow-foot-row">
          <span>{props.quiet}</span>
          {relief ? (
            <a class="now" href="/nu">
              Nu last?
            </a>
          ) : null}
        </div>
      </footer>
    </div>
  );
}

export function Progress({ step, steps }: { step: number; steps: number }) {
  return (
    <div class="progress" aria-hidden="true">
      {Array.from({ length: steps }, (_, i) => i + 1).map((n) => (
        <i class={n <= step ? 'full' : ''} key={n} />
      ))}
    </div>
  );
}
