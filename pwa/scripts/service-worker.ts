/**
 * Builds the scripts of the service worker after the app: src/sw/index.ts, with the list of all
 * files of this version inside, and src/sync/worker.ts, which it loads when it has to sync.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type InlineConfig, type Plugin, type ResolvedConfig } from 'vite';

const WORKER = 'sw.js';
const SYNC = 'sync-worker.js';

/** What the app needs offline. Screenshots are for the store, .gz and .br for the server. */
const PRECACHED = /\.(js|css|html|svg|webmanifest)$|^icons\/.*\.png$/;

interface Entry {
  url: string;
  /** Null for hashed assets, which carry it in their name. */
  revision: string | null;
}

export function serviceWorker(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    // Not closeBundle: that is also called after a failed build, and would hide why it failed.
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const { root } = config;
        const out = resolve(root, config.build.outDir);
        const list = JSON.stringify(precacheList(out));
        const worker = { entry: 'src/sw/index.ts', name: 'worker' };
        await build(scriptConfig(root, out, WORKER, worker, { 'self.__WB_MANIFEST': list }));
        const sync = { entry: 'src/sync/worker.ts', name: 'notesSync' };
        await build(scriptConfig(root, out, SYNC, sync));
      },
    },
  };
}

/** Every file of the built app in `out`, sorted, so that equal builds give an equal worker. */
export function precacheList(out: string): Entry[] {
  return readdirSync(out, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => PRECACHED.test(name) && name !== WORKER && name !== SYNC)
    .sort()
    .map((name) => ({
      url: `/${name}`,
      revision: name.startsWith('assets/') ? null : digest(join(out, name)),
    }));
}

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);
}

function scriptConfig(
  root: string,
  out: string,
  file: string,
  script: { entry: string; name: string },
  define: Record<string, string> = {},
): InlineConfig {
  return {
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    define: { ...define, 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: out,
      emptyOutDir: false,
      target: 'es2022',
      // As a library: a worker has no document in which to preload what is imported later.
      lib: { ...script, formats: ['iife'], fileName: () => file },
    },
  };
}
