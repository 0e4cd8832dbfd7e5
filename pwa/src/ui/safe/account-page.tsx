/** A page about the account: of the person's own place, and only where there is an account. */
import type { ComponentChildren } from 'preact';
import { Page } from '../shared/page.tsx';
import { place } from '../shared/state.ts';
import { person } from './keep.ts';

interface Props {
  title: string;
  sub?: string;
  children: ComponentChildren;
}

export function AccountPage({ title, sub, children }: Props) {
  return (
    <Page title={title} sub={sub} back="/meer/veilig">
      {place.value === 'voorbeeld' || person.value === null ? <NoAccount /> : null}
      {place.value !== 'voorbeeld' && person.value ? children : null}
    </Page>
  );
}

function NoAccount() {
  return (
    <section class="card">
      <p>Hier is nog geen account. Je notities staan alleen op deze telefoon.</p>
    </section>
  );
}
