/** The articles behind a measure, in plain words. */
const ARTICLES: Record<string, string> = {
  '000': 'stress in de benen',
  '001': 'beenpijn en kuitkramp',
  '002': 'rusteloze benen',
  '003': 'gespannen spieren in de nacht',
  '004': 'een lijf dat niet tot rust komt',
};

/** "Uit een artikel over rusteloze benen." or "Uit artikelen over … en over …."; null without one. */
export function sourceLine(sources: readonly string[]): string | null {
  const subjects = sources.flatMap((id) => ARTICLES[id] ?? []);
  if (subjects.length === 0) return null;
  const last = subjects.at(-1);
  if (subjects.length === 1) return `Uit een artikel over ${last}.`;
  return `Uit artikelen over ${subjects.slice(0, -1).join(', over ')} en over ${last}.`;
}
