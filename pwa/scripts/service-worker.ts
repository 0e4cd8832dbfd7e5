/** Builds src/sw/index.ts after the app, with the list of all files of this version inside. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';

const PRECACHED = /\.(js|css|html|svg|webmanifest)$|icons\/.*\.png$/;

/** Every precached file with a revision; hashed assets carry theirs in the name. */
function manifest(out: string): { url: string; revision: string | null }[] {
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && e.name !== 'sw.js')
    .map((e) => join(e.parentPath, e.name))
    .map((file) => ({ file, url: `/${relative(out, file).replaceAll('\\', '/')}` }))
    .filter(({ url }) => PRECACHED.test(url))
    .map(({ file, url }) => ({ url, revision: url.startsWith('/assets/') ? null : digest(file) }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);
}

export function serviceWorker(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    async closeBundle() {
      const out = join(config.root, config.build.outDir);
      await build({
        configFile: false,
        root: config.root,
        publicDir: false,
        logLevel: 'warn',
        define: {
          'self.__WB_MANIFEST': JSON.stringify(manifest(out)),
          'process.env.NODE_ENV': '"production"',
        },
        build: {
          outDir: config.build.outDir,
          emptyOutDir: false,
          target: 'es2022',
          rolldownOptions: {
            input: 'src/sw/index.ts',
            output: { entryFileNames: 'sw.js', format: 'iife' },
          },
        },
      });
    },
  };
}
