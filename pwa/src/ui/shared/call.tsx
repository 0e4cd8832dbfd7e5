/** Telephone numbers as something to tap. */
import { Icon } from './icon.tsx';

const NUMBER = /\b(112|113|0800-0113)\b/;

/** `text` with the numbers in it as links. */
export function Calling({ text }: { text: string }) {
  return (
    <>
      {text.split(NUMBER).map((part) =>
        NUMBER.test(part) ? (
          <a href={telephone(part)} key={part}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </>
  );
}

/** `plain` when another number goes first. */
export function CallButton({ tel, plain = false }: { tel: string; plain?: boolean }) {
  return (
    <a class={plain ? 'button' : 'button big accent'} href={telephone(tel)}>
      <Icon name="phone" /> Bel {tel}
    </a>
  );
}

function telephone(number: string): string {
  return `tel:${number.replace('-', '')}`;
}
