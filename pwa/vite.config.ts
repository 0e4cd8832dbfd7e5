import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { briefContent } from './scripts/brief.ts';
import { compiledWhole, firstScreenInOne } from './scripts/chunks.ts';
import { firstPaint } from './scripts/first-paint.ts';
import { serviceWorker } from './scripts/service-worker.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  resolve: {
    alias: { '@content': here('../server/content'), '@vectors': here('../tests/vectors') },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [briefContent(), firstPaint(), compiledWhole(), serviceWorker()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    cssMinify: 'lightningcss',
    rolldownOptions: {
      output: {
        codeSplitting: firstScreenInOne(),
        // The first script names all files: without words in the names it is half a kilobyte less.
        chunkFileNames: 'assets/[hash].js',
        assetFileNames: 'assets/[hash][extname]',
      },
    },
    manifest: true, // for scripts/size.ts
  },
  server: { fs: { allow: [here('..')] }, proxy: { '/api': 'http://localhost:8000' } },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    // A busy machine is no fault.
    testTimeout: 30_000,
    maxWorkers: '100%', // one less by itself, which of two processors is one
  },
});
