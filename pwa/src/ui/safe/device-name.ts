/** What the owner calls this device, to find it again in the list of devices. */

const KNOWN: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android.*Mobile/, 'Android-telefoon'],
  [/Android/, 'Android-tablet'],
  [/CrOS/, 'Chromebook'],
  [/Windows/, 'Windows-computer'],
  [/Macintosh/, 'Mac'],
  [/Linux/, 'Linux-computer'],
];

export function deviceName(agent: string): string {
  return KNOWN.find(([sign]) => sign.test(agent))?.[1] ?? 'Ander toestel';
}
