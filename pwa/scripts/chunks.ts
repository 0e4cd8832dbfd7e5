/** Which modules share a file, so that a visit asks for few. */
import type { Plugin, Rolldown } from 'vite';

/** The name of the file with all that the first screen needs. */
export const FIRST = 'app';

/** Files with long texts that many screens share, by the content they hold. */
export const TEXTS = ['measures'] as const;

/**
 * All that the first screen needs goes into one file. Left alone, every set of screens that share a
 * module gets a file of its own, and the first visit asks for two dozen.
 */
export function firstScreenInOne(): Rolldown.CodeSplittingOptions {
  const known = new Map<string, boolean>();
  return {
    groups: [
      {
        debugName: 'first screen',
        name: (id, modules) => (isNeeded(id, modules, known) ? FIRST : null),
      },
      ...TEXTS.map((name) => ({ name, test: new RegExp(`/content/${name}\\.(ts|json)$`) })),
    ],
  };
}

/**
 * Most of the first file runs before there is something to see: a browser that knows this comment, at
 * its very top, compiles it whole while it comes in, and not function by function while somebody waits.
 */
export function compiledWhole(): Plugin {
  return {
    name: 'compiled-whole',
    generateBundle: {
      order: 'post',
      handler(_, files) {
        for (const file of Object.values(files))
          if (file.type === 'chunk' && file.name === FIRST)
            file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
      },
    },
  };
}

/** True when the entry imports module `id` at once, directly or by way of others. */
function isNeeded(
  id: string,
  modules: Rolldown.ChunkingContext,
  known: Map<string, boolean>,
): boolean {
  const before = known.get(id);
  if (before !== undefined) return before;
  known.set(id, false); // until known, for modules that import each other in a ring
  const { isEntry, importers } = modules.getModuleInfo(id) ?? { isEntry: false, importers: [] };
  const answer = isEntry || importers.some((by) => isNeeded(by, modules, known));
  known.set(id, answer);
  return answer;
}
