import { readdirSync } from "node:fs";
import { relative } from "node:path";

const ROUTE_FILE = /^(page\.tsx|route\.ts)$/;
const NO_ROUTE = "(other)";

/**
 * A function from a path to its route's pattern, "/meedoen/[code]": codes and tokens stand in paths, and nobody may
 * find them in a log. `appFolder` holds the pages' files, `calls` are the patterns of the API.
 */
export function patternsIn(appFolder: string, calls: string[]): (path: string) => string {
  const routes = readdirSync(appFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ROUTE_FILE.test(entry.name))
    .map((entry) => relative(appFolder, entry.parentPath).replaceAll("\\", "/"))
    .concat(calls)
    .map((folder) => folder.split("/").filter((part) => part !== "" && !part.startsWith("(")))
    // A fixed name goes before a placeholder on the same place.
    .sort((a, b) => countPlaceholders(a) - countPlaceholders(b));
  return (path) => {
    const parts = path.split("/").filter(Boolean);
    if (parts[0] === "_next") return "/_next";
    const route = routes.find((one) => one.length === parts.length && one.every((name, at) => fits(name, parts[at])));
    return route ? `/${route.join("/")}` : NO_ROUTE;
  };
}

const isPlaceholder = (name: string): boolean => name.startsWith("[");
const countPlaceholders = (route: string[]): number => route.filter(isPlaceholder).length;
const fits = (name: string, part: string | undefined): boolean => isPlaceholder(name) || name === part;
