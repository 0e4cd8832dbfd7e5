/** Asks for the welcome screen at once: most first visits land there, one round trip later otherwise. */
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

/** Where a newcomer lands. */
export const LANDING = /src\/ui\/welcome\/welcome\.tsx$/;

export function preloadLanding(): Plugin {
  return {
    name: 'preload-landing',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const files = filesOf(bundle, (chunk) => LANDING.test(chunk.facadeModuleId ?? ''));
        if (files.length === 0) throw new Error(`no screen is ${LANDING}`);
        return files.filter((file) => !html.includes(file)).map(link);
      },
    },
  };
}

/** The chunk that `is` finds, what it imports, and the styles of all of them. */
function filesOf(
  bundle: Rolldown.OutputBundle,
  is: (chunk: Rolldown.OutputChunk) => boolean,
): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const files = new Set<string>();
  const add = (chunk: Rolldown.OutputChunk | undefined) => {
    if (!chunk || files.has(chunk.fileName)) return;
    files.add(chunk.fileName);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
    for (const name of chunk.imports) add(chunks.find(({ fileName }) => fileName === name));
  };
  add(chunks.find(is));
  return [...files];
}

/** A whole stylesheet, not a preload of it: the part that needs it would ask once more. */
function link(file: string): HtmlTagDescriptor {
  const rel = file.endsWith('.css') ? 'stylesheet' : 'modulepreload';
  return { tag: 'link', attrs: { rel, href: `/${file}` }, injectTo: 'head' };
}
