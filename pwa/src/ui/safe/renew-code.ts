import { type Answer, isRefusal, mayHaveHappened, newRecoveryCode } from '../../sync/account.ts';
import { codeOpen, recallCode, rememberCode } from './code.ts';
import { owner } from './keep.ts';

/** A new code, in the place of the one before; which may be gone too when nobody knows how it ended. */
export async function renewCode(proof?: string): Promise<Answer<string>> {
  await recallCode();
  const before = codeOpen.value;
  await rememberCode(true);
  const answer = await newRecoveryCode(owner(), proof);
  if (isRefusal(answer) && !mayHaveHappened(answer)) await rememberCode(before);
  return answer;
}
