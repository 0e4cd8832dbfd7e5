/** Why something with the account did not work, and what to do, in one or two sentences. */
import type { Refusal, Trouble } from '../../sync/account.ts';

const SAYS: Record<Exclude<Trouble, 'often'>, string> = {
  offline: 'Er is nu geen verbinding met de server. Probeer het later opnieuw.',
  unanswered: 'Er kwam geen antwoord van de server. Probeer het later opnieuw.',
  wrong: 'Dit hoort niet bij een account. Kijk het nog eens na.',
  ended: 'Je bent hier niet meer aangemeld. Meld je eerst opnieuw aan.',
  proof: 'Geef eerst je wachtwoord of je herstelcode.',
  taken: 'Deze naam is al bezet. Kies een andere.',
  weak: 'Dit wachtwoord is te kort, te bekend, of lijkt op je naam. Kies een ander.',
  unfit: 'Dit kan de server niet gebruiken. Probeer het nog eens.',
  busy: 'De server heeft het druk. Wacht een minuut en probeer het dan opnieuw.',
  full: 'De server heeft geen ruimte meer. Er is niets veranderd. Probeer het later opnieuw.',
  cancelled: 'Dat ging niet door. Je kunt het nog eens proberen.',
  known: 'Op dit toestel staat al een passkey voor dit account.',
  gone: 'Dat is er niet meer.',
  'no-storage': 'Je browser bewaart nu niets. Dat gebeurt vaak in een privévenster.',
  unread: 'De notities op deze telefoon zijn nu niet te lezen. Sluit de app en open hem opnieuw.',
  failed: 'Er ging iets mis. Probeer het straks opnieuw.',
};

/** For what cannot be done later by itself. */
export const NEEDS_NETWORK = {
  offline: 'Dat kan alleen met internet. Er is niets veranderd. Probeer het later.',
};

/** `own`: words for this screen that say it better. */
export function says(
  { trouble, minutes }: Refusal,
  own: Partial<Record<Trouble, string>> = {},
): string {
  return own[trouble] ?? (trouble === 'often' ? often(minutes) : SAYS[trouble]);
}

function often(minutes: number | undefined): string {
  const first = minutes === 1 ? 'een minuut' : `${minutes} minuten`;
  const wait = minutes === undefined ? 'een kwartier' : first;
  return `Dit is te vaak geprobeerd. Wacht ${wait} en probeer het dan opnieuw.`;
}
