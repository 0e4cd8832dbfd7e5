/** What somebody typed, read as a recovery code: five groups of four. */
const LENGTH = 20;

export function codeFrom(typed: string): { code: string } | { error: string } {
  const signs = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  if (signs === '') return { error: 'Vul je herstelcode in.' };
  if (signs.length !== LENGTH)
    return { error: `De code heeft ${LENGTH} letters en cijfers. Dit zijn er ${signs.length}.` };
  return { code: (signs.match(/.{4}/g) as string[]).join('-') };
}
