/** The two scores of a do-nothing pair as changes. The first is saved at once: a reload loses nothing. */
import type { Episode, Score } from '../../core/diary.ts';
import type { Change } from '../../core/note.ts';
import { dayChange, episodeChange, removal } from '../shared/changes.ts';
import { instantNow } from '../shared/clock.ts';
import { save, saveAndSay } from '../shared/state.ts';

export function saveFirst(before: Score): Promise<boolean> {
  return save(episodeChange('rest', 'rest', { before }), dayChange({ restAsked: instantNow() }));
}

export function saveSecond(episode: Episode, after: Score): Promise<boolean> {
  const change = (score: Score | null): Change => ({
    id: episode.id,
    kind: 'episode',
    fields: { after: score },
  });
  return saveAndSay('Bewaard', [change(after)], () => [change(null)]);
}

/** Who did something after all, or does not want to go on: half a pair says nothing. */
export function dropPair(episode: Episode): Promise<boolean> {
  return save(removal(episode.id, 'episode'));
}

export function refuse(): Promise<boolean> {
  return save(dayChange({ restAsked: instantNow() }));
}
