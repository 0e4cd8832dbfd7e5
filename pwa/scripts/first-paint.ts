/**
 * Writes the welcome screen into index.html, so that a newcomer reads it before any script is there.
 * It is drawn from the app itself: no text stands twice. Hidden until public/look.js knows that
 * nobody was here before; main.tsx draws over it.
 */
import { h } from 'preact';
import { locationStub } from 'preact-iso/prerender';
import { renderToStringAsync } from 'preact-render-to-string';
import { createServer, type Plugin, type ResolvedConfig } from 'vite';

const EMPTY = '<div id="app"></div>';

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
      async handler(html) {
        if (!html.includes(EMPTY)) throw new Error(`no ${EMPTY} in index.html`);
        const screen = await drawn('/welkom', config);
        return html.replace(EMPTY, () => `<div id="app" hidden>${screen}</div>`);
      },
    },
  };
}

/** The app as HTML at `address`, for somebody without notes. */
async function drawn(address: string, { root, resolve }: ResolvedConfig): Promise<string> {
  const server = await createServer({
    configFile: false,
    root,
    resolve: { alias: resolve.alias },
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
