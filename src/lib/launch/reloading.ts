import { readdirSync, statSync } from "node:fs";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { noteFault } from "../requests.ts";

const LOOK_EVERY_MS = 500;

/**
 * For development: a module of `folder`, loaded anew with everything of that folder that it imports once a file there
 * changed. While what was changed cannot be loaded the module stays as it was.
 */
export function reloading<Module>(file: string, folder: string): () => Promise<Module> {
  const own = `${pathToFileURL(folder)}/`;
  let looked = Number.NEGATIVE_INFINITY;
  let changedAt = 0;
  let module: Promise<Module> | null = null;
  // What a module of this load imports is of this load too; the database's client, which is generated, stays.
  registerHooks({
    resolve: (specifier, context, next) => {
      const found = next(specifier, context);
      const load = context.parentURL?.match(/\?load=[\d.]+$/)?.[0];
      const isOwn = load && found.url.startsWith(own) && !found.url.startsWith(`${own}lib/prisma/`);
      return isOwn ? { ...found, url: found.url + load } : found;
    },
  });
  return () => {
    if (module && performance.now() - looked < LOOK_EVERY_MS) return module;
    const newest = newestIn(folder);
    looked = performance.now();
    if (module && newest === changedAt) return module;
    changedAt = newest;
    const before = module;
    const anew: Promise<Module> = import(`${pathToFileURL(file)}?load=${newest}`);
    module = anew.catch((error: unknown) => {
      if (!before) throw error;
      noteFault(error);
      return before;
    });
    return module;
  };
}

// Node's watcher loses a file that an editor put in the place of the former one.
function newestIn(folder: string): number {
  const times = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|json)$/.test(name))
    .map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return Math.max(...times);
}
