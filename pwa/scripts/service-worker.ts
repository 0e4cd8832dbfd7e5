/** Builds src/sw/index.ts after the app, with the list of all files of this version inside. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type InlineConfig, type Plugin, type ResolvedConfig } from 'vite';

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
        await build(workerConfig(root, out, precacheList(out)));
      },
    },
  };
}

/** Every file of the built app in `out`, sorted, so that equal builds give an equal worker. */
export function precacheList(out: string): Entry[] {
  return readdirSync(out, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => PRECACHED.test(name) && name !== 'sw.js')
    .sort()
    .map((name) => ({
      url: `/${name}`,
      revision: name.startsWith('assets/') ? null : digest(join(out, name)),
    }));
}

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);
}

function workerConfig(root: string, out: string, list: Entry[]): InlineConfig {
  return {
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    define: {
      'self.__WB_MANIFEST': JSON.stringify(list),
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      outDir: out,
      emptyOutDir: false,
      target: 'es2022',
      rolldownOptions: {
        input: 'src/sw/index.ts',
        output: { entryFileNames: 'sw.js', format: 'iife' },
      },
    },
  };
}
