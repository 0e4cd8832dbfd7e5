/** What a step says below its name, and how the person's cautions change it. */
interface Props {
  text: string;
  changes: readonly string[];
}

export function Detail({ text, changes }: Props) {
  return (
    <>
      <p>{text}</p>
      {changes.length > 0 ? <p class="change">{changes.join(' ')}</p> : null}
    </>
  );
}
