import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import printables from "./content/printables.json" with { type: "json" };
import { content } from "./content.ts";
import { exercises } from "./registry.ts";

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => /(^|\/)content\.json$|^content\/[^.]*\.json$/.test(name));

const read = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(import.meta.dirname, file), "utf8"));

describe("the toolkit's content", () => {
  it("has a file for each exercise, in its folder, and says whose it is", () => {
    const owned = files.filter((file) => "exercise" in read(file));
    const named = owned.map((file) => [file, dirname(file)]);
    const said = owned.map((file) => [file, Object(read(file).exercise).id]);
    expect(said).toEqual(named);
    const ids = said.map(([, id]) => id).sort();
    expect(ids).toEqual(exercises.map(({ id }) => id).sort());
  });

  it("holds each list in one file only", () => {
    const lists = files.flatMap((file) => Object.keys(read(file)).filter((key) => key !== "exercise"));
    expect(lists.filter((key, at) => lists.indexOf(key) !== at)).toEqual([]);
  });

  it("plans nothing, and prints nothing for what nobody knows", () => {
    const known = new Set([...exercises, ...content.programmeItems].map(({ id }) => id));
    const asked = [
      ...content.programmes.flatMap(({ blocks }) =>
        blocks.flatMap(({ items }) => items.map(({ exercise }) => exercise)),
      ),
      ...printables.printables.map(({ when }) => when).filter((when) => when !== "altijd"),
    ];
    expect(asked.filter((id) => !known.has(id))).toEqual([]);
  });
});
