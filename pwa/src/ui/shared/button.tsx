import type { ComponentChildren, TargetedMouseEvent } from 'preact';

type Look = 'big' | 'plain' | 'quiet' | 'accent' | 'danger';

interface Props {
  look?: Look;
  /** A link when given, else a button. */
  href?: string;
  onClick?: (event: TargetedMouseEvent<HTMLElement>) => void;
  disabled?: boolean;
  submit?: boolean;
  children: ComponentChildren;
}

export function Button({ look = 'plain', href, onClick, disabled, submit, children }: Props) {
  const name = `button ${look}`;
  if (href !== undefined)
    return (
      <a class={name} href={href} onClick={onClick}>
        {children}
      </a>
    );
  return (
    <button class={name} type={submit ? 'submit' : 'button'} disabled={disabled} onClick={onClick}>
      {children}
    </button>
  );
}
