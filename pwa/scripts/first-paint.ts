/**
 * Writes the welcome screen into index.html, so that a newcomer reads it before the app is there. It
 * is drawn by the app itself: no text stands twice. Hidden until public/look.js knows that nobody
 * was here before; main.tsx draws over it. The app's script is left to look.js as well: a newcomer
 * gets the first paint first.
 */
import { h } from 'preact';
import { locationStub } from 'preact-iso/prerender';
import { renderToStringAsync } from 'preact-render-to-string';
import { createServer, type Plugin, type ResolvedConfig } from 'vite';
import { briefContent } from './brief.ts';

const EMPTY = '<div id="app"></div>';
const APP = /\s*<script type="module" crossorigin src="([^"]+)"><\/script>/;
const LOOK = '<script src="/look.js"';

export function firstPaint(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'first-paint',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    transformIndexHtml: {
      order: 'post',
      handler: async (html) => withScreen(appLast(html), await drawn('/welkom', config)),
    },
  };
}

function appLast(html: string): string {
  const app = APP.exec(html);
  if (!app || !html.includes(LOOK)) throw new Error('index.html has no app, or no look.js');
  return html.replace(app[0], '').replace(LOOK, `${LOOK} data-app="${app[1]}"`);
}

function withScreen(html: string, screen: string): string {
  if (!html.includes(EMPTY)) throw new Error(`index.html has no ${EMPTY}`);
  return html.replace(EMPTY, () => `<div id="app" hidden>${screen}</div>`);
}

/** The app as HTML at `address`, for somebody without notes. */
async function drawn(address: string, { root, resolve }: ResolvedConfig): Promise<string> {
  const server = await createServer({
    configFile: false,
    root,
    resolve: { alias: resolve.alias },
    plugins: [briefContent()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  try {
    const { App } = await server.ssrLoadModule('/src/ui/app.tsx');
    locationStub(address);
    return await renderToStringAsync(h(App, {}));
  } finally {
    await server.close();
  }
}
