import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { precacheList } from './service-worker.ts';

let out: string;

beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'dist-'));
});

afterEach(() => rmSync(out, { recursive: true }));

function write(name: string, text = name) {
  mkdirSync(dirname(join(out, name)), { recursive: true });
  writeFileSync(join(out, name), text);
}

it('lists what the app needs offline and nothing else', () => {
  const wanted = ['/assets/a-1.css', '/assets/a-1.js', '/icons/icon-192.png', '/icons/icon.svg'];
  const pages = ['/index.html', '/look.js', '/manifest.webmanifest'];
  for (const url of [...wanted, ...pages]) write(url.slice(1));
  for (const name of [
    'sw.js',
    'sync-worker.js',
    'index.html.gz',
    'assets/a-1.js.br',
    'assets/a-1.js.gz',
  ])
    write(name);
  for (const name of ['screenshots/day.png', '.vite/manifest.json', 'robots.txt']) write(name);
  expect(precacheList(out).map((entry) => entry.url)).toEqual([...wanted, ...pages]);
});

it('gives a file another revision when it changes; hashed files need none', () => {
  write('index.html', 'one');
  write('assets/a-1.js');
  const [asset, before] = precacheList(out);
  write('index.html', 'two');
  const [, after] = precacheList(out);
  expect(asset).toEqual({ url: '/assets/a-1.js', revision: null });
  expect(before?.revision).toMatch(/^[0-9a-f]{16}$/);
  expect(after?.revision).not.toBe(before?.revision);
});
