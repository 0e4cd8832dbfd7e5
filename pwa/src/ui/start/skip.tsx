import { Button } from '../shared/button.tsx';

export function Skip({ onClick }: { onClick: () => void }) {
  return (
    <Button look="quiet" onClick={onClick}>
      Sla over
    </Button>
  );
}
