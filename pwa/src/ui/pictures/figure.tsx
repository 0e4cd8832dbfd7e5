/** The figure in all drawings: calm, grown-up, seen from the side. One accent on what matters. */
import type { ComponentChildren } from 'preact';
import {
  between,
  FOREARM,
  joint,
  line,
  type Point,
  type Reach,
  SHANK,
  THIGH,
  toward,
  UPPER_ARM,
} from './body.ts';

export interface Leg extends Reach {
  /** Where the toes point; 0° is up, 90° right. */
  toes: number;
  /** The part that the drawing is about. */
  accent?: 'calf' | 'thigh' | 'foot';
}

export interface Pose {
  hip: Point;
  shoulder: Point;
  /** Where the top of the head points; 0° is up. */
  head?: number;
  near: Leg;
  far: Leg;
  nearArm?: Reach;
  farArm?: Reach;
}

const LEG = 14;
const ARM = 10.5;

export function Figure({ pose, behind }: { pose: Pose; behind?: ComponentChildren }) {
  const { hip, shoulder } = pose;
  const lean =
    pose.head ?? (Math.atan2(shoulder[0] - hip[0], hip[1] - shoulder[1]) * 180) / Math.PI;
  return (
    <g fill="none" stroke-linecap="round" stroke-linejoin="round">
      {pose.farArm ? <ArmOf from={shoulder} {...pose.farArm} far /> : null}
      <LegOf hip={hip} {...pose.far} far />
      {behind}
      <LegOf hip={hip} {...pose.near} />
      <path d={line(hip, between(hip, shoulder, 0.12))} stroke="var(--legs)" stroke-width="20" />
      <path
        d={line(between(hip, shoulder, 0.2), between(hip, shoulder, 0.9))}
        stroke="var(--cloth)"
        stroke-width="22"
      />
      <Head neck={shoulder} lean={lean} />
      {pose.nearArm ? <ArmOf from={shoulder} {...pose.nearArm} /> : null}
    </g>
  );
}

function LegOf({ hip, to, bend = 1, toes, accent, far }: Leg & { hip: Point; far?: boolean }) {
  const knee = joint(hip, to, THIGH, SHANK, bend);
  return (
    <>
      <Foot at={to} toes={toes} accent={accent === 'foot'} far={far ?? false} />
      <path
        d={line(hip, knee, to)}
        stroke={far ? 'var(--legs-far)' : 'var(--legs)'}
        stroke-width={LEG}
      />
      {accent === 'calf' ? (
        <path
          d={line(between(knee, to, 0.22), between(knee, to, 0.8))}
          stroke="var(--accent)"
          stroke-width={LEG}
        />
      ) : null}
      {accent === 'thigh' ? (
        <path
          d={line(between(hip, knee, 0.3), between(hip, knee, 0.8))}
          stroke="var(--accent)"
          stroke-width={LEG}
        />
      ) : null}
    </>
  );
}

export function Foot(props: { at: Point; toes: number; accent?: boolean; far?: boolean }) {
  const { at, toes } = props;
  const colour = props.accent ? 'var(--accent)' : props.far ? 'var(--tone-far)' : 'var(--tone)';
  return (
    <path
      d={line(toward(at, toes + 180, 2), toward(at, toes, 13))}
      stroke={colour}
      stroke-width="9"
    />
  );
}

function ArmOf({ from, to, bend = -1, far }: Reach & { from: Point; far?: boolean }) {
  const elbow = joint(from, to, UPPER_ARM, FOREARM, bend);
  return (
    <>
      <path
        d={line(from, elbow, to)}
        stroke={far ? 'var(--tone-far)' : 'var(--tone)'}
        stroke-width={ARM - 1}
      />
      <path
        d={line(from, elbow)}
        stroke={far ? 'var(--cloth-far)' : 'var(--sleeve)'}
        stroke-width={ARM + 1}
      />
    </>
  );
}

export function Head({ neck, lean }: { neck: Point; lean: number }) {
  const at = toward(neck, lean, 19.5);
  return (
    <>
      <path
        d={line(toward(neck, lean, 2), toward(neck, lean, 10))}
        stroke="var(--tone)"
        stroke-width="9"
      />
      <g
        transform={`translate(${at.join(' ')}) rotate(${Math.round(lean)}) scale(1.1)`}
        stroke="none"
      >
        <circle r="11" fill="var(--tone)" />
        <circle cx="10.6" cy="1.5" r="2.2" fill="var(--tone)" />
        <path
          d="M-8 7.6A11 11 0 0 1 8.6-6.9C5-3.2 1-3.4-2.6-3.2C-4.4-2-3.6 1.4-5 3C-6 4.4-7.2 5.2-8 7.6Z"
          fill="var(--hair)"
        />
      </g>
    </>
  );
}

export function Ground({
  y = 166,
  from = 28,
  to = 172,
}: {
  y?: number;
  from?: number;
  to?: number;
}) {
  return (
    <path d={`M${from} ${y}H${to}`} stroke="var(--prop)" stroke-width="4" stroke-linecap="round" />
  );
}
