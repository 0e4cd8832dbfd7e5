/** The mark: a flamingo asleep on one leg. */
export function Flamingo({ size = 56 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden="true">
      <path
        d="M23 14c-1-6 9-8 11-1 2 6-7 9-9 15-1 3 0 6 3 8"
        fill="none"
        stroke="var(--bird-3)"
        stroke-width="4.6"
        stroke-linecap="round"
      />
      <path d="M23.5 12c-3 0-5 2-5.6 5.4 2.6-.2 4.8-1.6 5.6-3.6z" fill="var(--beak)" />
      <path d="M25 33c4-6 18-7 24 1 2 3 5 4 8 4-3 5-9 9-17 9-9 0-17-6-15-14z" fill="var(--bird)" />
      <path d="M31 36c5-4 13-4 18 2-4 4-13 5-18-2z" fill="var(--bird-2)" />
      <path
        d="M38 46v14M38 60h6M38 51l8 2-7 4"
        fill="none"
        stroke="var(--bird-3)"
        stroke-width="3"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
