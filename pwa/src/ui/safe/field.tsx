/** One line to type in: its name above it, a hint before typing, what is wrong beneath it. */
import { useId, useState } from 'preact/hooks';

interface Props {
  name: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  autoComplete: string;
  value?: string;
  /** A code: capitals, and letters of equal width. */
  code?: boolean;
}

export function TextField({ code, ...props }: Props) {
  const { id, rest } = useField(props);
  const name = code ? 'field safe-code-field' : 'field';
  return (
    <Framed id={id} {...props}>
      <input {...rest} type="text" class={name} autoCapitalize={code ? 'characters' : 'none'} />
    </Framed>
  );
}

/** Hidden while it is typed, unless the person wants to see it. Pasting is fine. */
export function PasswordField(props: Props) {
  const { id, rest } = useField(props);
  const [shown, setShown] = useState(false);
  return (
    <Framed id={id} {...props}>
      <div class="safe-password">
        {shown ? <input {...rest} type="text" /> : <input {...rest} type="password" />}
        <button
          type="button"
          class="button"
          aria-label={`${shown ? 'Verberg' : 'Toon'}: ${props.label}`}
          onClick={() => setShown(!shown)}
        >
          {shown ? 'Verberg' : 'Toon'}
        </button>
      </div>
    </Framed>
  );
}

function useField({ name, hint, error, autoComplete, value }: Props) {
  const id = useId();
  const about = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].join(' ').trim();
  const rest = {
    id,
    name,
    class: 'field',
    spellcheck: false,
    autoComplete,
    defaultValue: value ?? '',
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': about || undefined,
  };
  return { id, rest };
}

interface FrameProps extends Props {
  id: string;
  children: preact.ComponentChildren;
}

function Framed({ id, label, hint, error, children }: FrameProps) {
  return (
    <div class="safe-field">
      <label for={id}>{label}</label>
      {hint ? (
        <p class="quiet-text" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {children}
      {error ? (
        <p class="safe-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}
