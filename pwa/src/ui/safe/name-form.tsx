/** Name and password: to make an account, to come in, or to change them. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Password, Refusal, Trouble } from '../../sync/account.ts';
import { Button } from '../shared/button.tsx';
import { PasswordField, TextField } from './field.tsx';
import { says } from './trouble.ts';

interface Props {
  /** `new`: the password is chosen here, so it is told beforehand what it must be. */
  kind: 'new' | 'own';
  go: string;
  busy: boolean;
  refusal: Refusal | null;
  onGo: (way: Password) => void;
  name?: string;
  /** Words for this screen about what went wrong. */
  words?: Partial<Record<Trouble, string>>;
  /** Between the fields and the button. */
  children?: ComponentChildren;
}

type Errors = Partial<Record<'name' | 'password', string>>;

export const LEAST_PASSWORD = 10;

const NAME: Partial<Record<Trouble, string>> = {
  unfit: 'Deze naam kan niet. Neem gewone letters, niet meer dan 64.',
};

const OWN: Partial<Record<Trouble, string>> = {
  wrong: 'Deze naam en dit wachtwoord horen niet bij elkaar.',
};

const OTHERWISE = ' Met je passkey of je herstelcode kun je nu wel binnenkomen.';

export function NameForm({
  kind,
  go,
  busy,
  refusal,
  onGo,
  name = '',
  words = {},
  children,
}: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [missed, setMissed] = useState<Errors>({});
  const errors = { ...fieldErrors(refusal), ...missed };
  const submit = (event: Event) => {
    event.preventDefault();
    const way = typedIn(form.current as HTMLFormElement);
    const wrong = missing(way, kind);
    setMissed(wrong);
    const first = Object.keys(wrong)[0];
    if (first) form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    else onGo(way);
  };
  return (
    <form ref={form} class="safe-form" onSubmit={submit} noValidate>
      <TextField
        name="name"
        label="Naam"
        {...(kind === 'new' ? { hint: 'Een bijnaam mag ook.' } : {})}
        error={errors.name}
        autoComplete="username"
        value={name}
      />
      <PasswordField
        name="password"
        label="Wachtwoord"
        {...(kind === 'new' ? { hint: 'Minstens 10 tekens. Een korte zin is goed.' } : {})}
        error={errors.password}
        autoComplete={kind === 'new' ? 'new-password' : 'current-password'}
      />
      {children}
      <Button look="big" submit disabled={busy}>
        {go}
      </Button>
      <Elsewhere kind={kind} refusal={refusal} words={words} />
    </form>
  );
}

interface ElsewhereProps {
  kind: Props['kind'];
  refusal: Refusal | null;
  words: Partial<Record<Trouble, string>>;
}

/** What is wrong with neither field. */
function Elsewhere({ kind, refusal, words }: ElsewhereProps) {
  const shown = refusal && Object.keys(fieldErrors(refusal)).length === 0;
  const otherwise = kind === 'own' && refusal?.trouble === 'often' ? OTHERWISE : '';
  return (
    <div role="alert">
      {shown ? (
        <p class="safe-error">
          {says(refusal, { ...OWN, ...words })}
          {otherwise}
        </p>
      ) : null}
    </div>
  );
}

function typedIn(form: HTMLFormElement): Password {
  const typed = new FormData(form);
  return { name: String(typed.get('name')).trim(), password: String(typed.get('password')) };
}

function missing({ name, password }: Password, kind: Props['kind']): Errors {
  const least = kind === 'new' ? LEAST_PASSWORD : 1;
  const length = [...password].length;
  const short = `Dit zijn ${length} tekens. Neem er minstens ${LEAST_PASSWORD}.`;
  return {
    ...(name === '' ? { name: 'Vul een naam in.' } : {}),
    ...(length < least ? { password: length === 0 ? 'Vul een wachtwoord in.' : short } : {}),
  };
}

function fieldErrors(refusal: Refusal | null): Errors {
  if (refusal?.field === 'name' || refusal?.trouble === 'taken')
    return { name: says(refusal, NAME) };
  return refusal?.trouble === 'weak' ? { password: says(refusal) } : {};
}
