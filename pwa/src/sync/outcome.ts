/** What came back from the server, told apart. Pure: no wire, no clock. */
import type { Answer } from '../store/index.ts';
import { readAnswer } from './answer.ts';

/** An answer as it came in, its body as text. */
export interface Heard {
  status: number;
  type: string;
  retryAfter: string | null;
  text: string;
}

/**
 * - `answer`: ours, and about what was sent
 * - `ended`: the session has; what waits is kept
 * - `unfit`: something that was sent cannot be taken; `reason` only when our server says so
 * - `away`: anything else, also somebody else's answer. `after`: how many ms it asks to wait ·
 *   `busy`: it says nothing about what was sent
 */
export type Outcome =
  | { kind: 'answer'; answer: Answer }
  | { kind: 'ended' }
  | { kind: 'unfit'; reason: { field: string; message: string } | null }
  | { kind: 'away'; after: number | null; busy: boolean };

export const AWAY: Outcome = { kind: 'away', after: null, busy: false };

const MAX_WAIT_MS = 3_600_000;
const PROBLEM = 'application/problem+json';

/**
 * @param ops what was sent: only those may the answer be about
 * @param now ms since 1970, for a Retry-After that names a moment
 */
export function outcomeOf(heard: Heard, ops: ReadonlySet<string>, now: number): Outcome {
  const { status } = heard;
  if (status === 200) {
    const answer = readAnswer(json(heard.text), ops);
    return answer ? { kind: 'answer', answer } : AWAY;
  }
  const reason = problemIn(heard);
  if ((status === 401 || status === 403) && reason) return { kind: 'ended' };
  if (status === 400 || status === 413 || status === 422) return { kind: 'unfit', reason };
  return { kind: 'away', after: waitIn(heard.retryAfter, now), busy: status === 429 };
}

/** What our server says is wrong; null when it is not our server that speaks. */
function problemIn({ type, text, status }: Heard): { field: string; message: string } | null {
  if (type.split(';')[0]?.trim().toLowerCase() !== PROBLEM) return null;
  const problem = json(text) as { status?: unknown; detail?: unknown; errors?: unknown } | null;
  if (problem?.status !== status) return null;
  const [first] = Array.isArray(problem.errors) ? problem.errors : [];
  return {
    field: String(first?.field ?? ''),
    message: String(first?.message ?? problem.detail ?? ''),
  };
}

function waitIn(retryAfter: string | null, now: number): number | null {
  if (!retryAfter) return null;
  const seconds = /^\d+$/.test(retryAfter.trim()) ? Number(retryAfter) * 1000 : Number.NaN;
  const ms = Number.isNaN(seconds) ? Date.parse(retryAfter) - now : seconds;
  return ms > 0 ? Math.min(ms, MAX_WAIT_MS) : null;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
