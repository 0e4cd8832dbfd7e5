import { expect, it } from 'vitest';
import { wayBack, withWayBack } from './way-back.ts';

const query = (address: string) => Object.fromEntries(new URL(address, 'http://x').searchParams);

it('leads back to where the link was, with its own question', () => {
  const address = withWayBack('/maatregel/foot-bath', '/ontdek?zoek=mieren in & om');
  expect(wayBack(query(address), '/')).toBe('/ontdek?zoek=mieren in & om');
});

it.each(['', 'https://elders', '//elders', '/\\elders', 'javascript:alert(1)'])(
  'leads to the day when the address says %j',
  (terug) => {
    expect(wayBack({ terug }, '/')).toBe('/');
  },
);
