/** The end of the landing: good night, as dark as it gets. */
import { useLocation } from 'preact-iso';
import { Button } from '../shared/button.tsx';
import { Flamingo } from '../shared/flamingo.tsx';
import { Flow } from '../shared/flow.tsx';
import { keep } from './kept.ts';
import { useDusk } from './use-dusk.ts';

export function Landed() {
  const { route } = useLocation();
  useDusk(2);
  const leave = () => {
    keep(null);
    route('/');
  };
  return (
    <Flow
      where="Rustig naar bed"
      title="Welterusten"
      sub="Leg de telefoon weg. Rusten is genoeg."
      align="middle"
      above={
        <div class="landed">
          <Flamingo size={150} />
        </div>
      }
      quiet={
        <Button look="quiet" onClick={leave}>
          Naar vandaag
        </Button>
      }
    />
  );
}
