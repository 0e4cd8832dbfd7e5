/** What the person's own cautions say of a measure, by its id. */
import { cautions } from '../../content/index.ts';
import { type Judgment, judge } from '../../core/safety.ts';
import { diary } from './state.ts';

export function judged(measure: string): Judgment {
  return judge(measure, diary.value.profile.cautions, cautions);
}
