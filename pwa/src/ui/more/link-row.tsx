import { Icon } from '../shared/icon.tsx';

interface Props {
  href: string;
  label: string;
  hint: string;
}

export function LinkRow({ href, label, hint }: Props) {
  return (
    <li>
      <a class="row" href={href}>
        <span class="text">
          {label}
          <small>{hint}</small>
        </span>
        <span class="chevron">
          <Icon name="next" size={20} />
        </span>
      </a>
    </li>
  );
}
