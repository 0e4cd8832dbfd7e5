import { LinkRow } from '../more/link-row.tsx';
import { leadsOf } from './see.ts';

/** Where to go on, as a list; nothing when there is nowhere. */
export function Leads({ title, see, back }: { title: string; see: string[]; back: string }) {
  const leads = leadsOf(see, back);
  if (leads.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul class="list">
        {leads.map((lead) => (
          <LinkRow {...lead} key={lead.label} />
        ))}
      </ul>
    </>
  );
}
