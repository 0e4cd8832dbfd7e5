import { Icon } from '../shared/icon.tsx';

export function PasskeyRow({ busy, onGo }: { busy: boolean; onGo: () => void }) {
  return (
    <li>
      <button type="button" class="row" disabled={busy} onClick={onGo}>
        <span class="text">
          Met je passkey
          <small>je vinger, je gezicht of je code</small>
        </span>
        <span class="chevron">
          <Icon name="next" size={20} />
        </span>
      </button>
    </li>
  );
}
