/** "Nu last?" */
import { Flow } from '../shared/flow.tsx';

export function ReliefScreen() {
  return <Flow where="Nu last?" title="Wat voel je?" relief={false} />;
}
