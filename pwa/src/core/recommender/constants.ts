/** The constants of content/model.json, by name. */
import type { Model } from '../recommendation.ts';

export interface Constants {
  /** The number under this name. Throws when model.json has none. */
  one(name: string): number;
  /** The numbers under this name. Throws when model.json has none. */
  many(name: string): number[];
}

export function constantsOf(model: Model): Constants {
  const value = (name: string) => {
    const entry = model.constants[name];
    if (entry === undefined) throw new Error(`model.json has no constant ${name}`);
    return entry.value;
  };
  return {
    one: (name) => value(name) as number,
    many: (name) => value(name) as number[],
  };
}
