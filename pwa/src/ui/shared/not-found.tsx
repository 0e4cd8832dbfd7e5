/** An address of something that the app does not hold, or no longer. */
import { Page } from './page.tsx';

export function NotFound({ back }: { back: string }) {
  return <Page title="Niet gevonden" sub="Deze pagina is er niet meer." back={back} />;
}
