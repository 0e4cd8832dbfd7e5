import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const file = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const page = readFileSync(file('index.html'), 'utf8');
const meta = (name: string) => page.match(`<meta name="${name}" content="([^"]*)"`)?.[1];

it('lets everybody zoom', () => {
  expect(meta('viewport')).toContain('width=device-width');
  expect(meta('viewport')).not.toMatch(/user-scalable|maximum-scale|minimum-scale/);
});

it('tells an iPhone how it stands on the home screen', () => {
  expect(meta('apple-mobile-web-app-capable')).toBe('yes');
  expect(meta('apple-mobile-web-app-title')).toBe('Lichte Benen');
  expect(meta('apple-mobile-web-app-status-bar-style')).toBe('black-translucent');
  const icon = page.match(/<link rel="apple-touch-icon" href="([^"]*)"/)?.[1];
  expect(existsSync(file(`public${icon}`))).toBe(true);
});
