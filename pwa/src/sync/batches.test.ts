import { describe, expect, it } from 'vitest';
import type { Waiting } from '../store/index.ts';
import { batches } from './batches.ts';

const waits = (op: string, id: string): Waiting => ({
  op,
  note: { id, kind: 'thought', fields: {}, stamps: {} },
});

const ops = (some: Waiting[]) => some.map(({ op }) => op).join(' ');

describe('what met a fault by itself', () => {
  const waiting = [waits('a1', 'a'), waits('b1', 'b'), waits('a2', 'a'), waits('c1', 'c')];

  it('goes behind the others, and what follows it in the same note stays behind it', () => {
    const batch = batches();
    batch.failed([waits('a1', 'a')]);
    batch.went([waits('x', 'x'), waits('y', 'y')]);
    expect(ops(batch.next(waiting))).toBe('b1 c1');
    expect(batch.areBehind(waiting)).toBe(false);
    const left = waiting.filter(({ note }) => note.id === 'a');
    expect(batch.areBehind(left)).toBe(true);
    expect(ops(batch.next(left))).toBe('a1 a2');
  });

  it('holds back nothing that came before it', () => {
    const batch = batches();
    batch.failed([waits('a2', 'a')]);
    batch.went([waits('x', 'x'), waits('y', 'y')]);
    expect(ops(batch.next(waiting))).toBe('a1 b1');
  });

  it('gives way to the next one behind', () => {
    const batch = batches();
    batch.failed([waits('a1', 'a')]);
    batch.failed([waits('b1', 'b')]);
    batch.failed([waits('a1', 'a')]);
    expect(ops(batch.next([waits('a1', 'a'), waits('b1', 'b')]))).toBe('b1');
  });
});
