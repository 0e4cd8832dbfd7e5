/** The running screen of a guide and of "Nu last?": ring, what to do now, the next tap under the thumb. */
import type { ComponentChildren } from 'preact';
import './stage.css';
import { Progress } from '../shared/flow.tsx';
import { useScreenTitle } from '../shared/screen-title.ts';

interface Props {
  where: string;
  /** Of the document: it stays while steps change, so that the focus stays where it is. */
  name: string;
  step: number;
  steps: number;
  leave: ComponentChildren;
  ring: ComponentChildren;
  say: string;
  detail?: ComponentChildren;
  time?: ComponentChildren;
  children?: ComponentChildren;
  main: ComponentChildren;
  foot: ComponentChildren;
}

export function Stage(props: Props) {
  const { where, step, steps } = props;
  const heading = useScreenTitle(props.name);
  return (
    <div class="flow stage">
      <header>
        <div class="flow-head">
          <span>{steps > 1 ? `${where} · ${Math.min(step, steps)} van ${steps}` : where}</span>
          {props.leave}
        </div>
        {steps > 1 ? <Progress step={step} steps={steps} /> : null}
      </header>
      <main class="stage-body" id="inhoud">
        {props.ring}
        <h1 ref={heading} tabIndex={-1}>
          {props.say}
        </h1>
        {props.detail ? <div class="stage-detail">{props.detail}</div> : null}
        {props.time ? <p class="stage-time">{props.time}</p> : null}
        {props.children}
      </main>
      <footer class="flow-foot">
        {props.main}
        {props.foot}
      </footer>
    </div>
  );
}
