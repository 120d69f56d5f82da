import { watch } from "node:fs";
import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";
import { noteFault } from "../requests.ts";

/**
 * For development: a module of `folder`, loaded anew with everything of that folder that it imports once a file there
 * changed. While what was changed cannot be loaded the module stays as it was.
 */
export function reloading<Module>(file: string, folder: string): () => Promise<Module> {
  const own = `${pathToFileURL(folder)}/`;
  let changes = 0;
  let loaded = -1;
  let module: Promise<Module> | null = null;
  // What a module of this load imports is of this load too; the database's client, which is generated, stays.
  registerHooks({
    resolve: (specifier, context, next) => {
      const found = next(specifier, context);
      const load = context.parentURL?.match(/\?load=\d+$/)?.[0];
      const isOwn = load && found.url.startsWith(own) && !found.url.startsWith(`${own}lib/prisma/`);
      return isOwn ? { ...found, url: found.url + load } : found;
    },
  });
  watch(folder, { recursive: true }, (_, name) => {
    if (/\.(ts|json)$/.test(name ?? "")) changes += 1;
  }).unref();
  return () => {
    if (module && loaded === changes) return module;
    loaded = changes;
    const before = module;
    const anew: Promise<Module> = import(`${pathToFileURL(file)}?load=${changes}`);
    module = anew.catch((error: unknown) => {
      if (!before) throw error;
      noteFault(error);
      return before;
    });
    return module;
  };
}
