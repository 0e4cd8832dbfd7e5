import { Head } from './figure.tsx';
import { Bed, Pillow } from './props.tsx';

export function Rest() {
  return (
    <>
      <path d="M140 34a24 24 0 1 0 16 40 20 20 0 0 1-16-40z" fill="var(--accent)" />
      <Bed y={138} />
      <Pillow d="M22 133h42l-5-9h-32z" />
      <Head neck={[66, 118]} lean={-86} />
      <path
        d="M64 138v-14q0-16 16-17c20-2 30 4 44 1 22-5 44-2 50 14v16z"
        fill="var(--cloth)"
        stroke="var(--cloth)"
        stroke-width="4"
        stroke-linejoin="round"
      />
    </>
  );
}
