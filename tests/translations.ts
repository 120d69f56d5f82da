import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TRANSLATED } from "../src/lib/languages.ts";
import { hashOf, leavesOf, type Texts, type Translation } from "../src/lib/translation.ts";
import { toDo } from "../src/lib/translationProblems.ts";
import { files, partsOf } from "../src/lib/words.ts";
import { ROOT } from "./source.ts";

// What `npm run translations` does: it lists per file and language what is to be translated, new or anew, with the Dutch;
// where words were written beside an empty hash it fills in the hash, and then the file is a concept again.
for (const file of files) {
  const dutch: Texts = JSON.parse(readFileSync(join(ROOT, "src", `${file}.json`), "utf8"));
  for (const language of TRANSLATED) {
    const path = join(ROOT, "src", `${file}.${language}.json`);
    const kept: Translation = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : { checked: null, texts: {} };
    const translation = withHashes(kept, new Map(leavesOf(dutch, partsOf(file))));
    if (JSON.stringify(translation) !== JSON.stringify(kept)) writeFileSync(path, written(translation));
    for (const [key, [hash, words]] of Object.entries(toDo(dutch, translation, partsOf(file))))
      console.log(`src/${file}.${language}.json: ${JSON.stringify({ [key]: [hash, words] })}`);
  }
}

function withHashes(
  { checked, texts }: Translation,
  dutch: ReadonlyMap<string, Parameters<typeof hashOf>[0]>,
): Translation {
  const filled = Object.entries(texts).map(([key, [hash, words]]): [string, Translation["texts"][string]] => {
    const source = dutch.get(key);
    return [key, [hash === "" && source !== undefined ? hashOf(source) : hash, words]];
  });
  const isNew = Object.values(texts).some(([hash]) => hash === "");
  return { checked: isNew ? null : checked, texts: Object.fromEntries(filled) };
}

/** A line for each text, as a translator reads it. */
function written({ checked, texts }: Translation): string {
  const lines = Object.entries(texts).map(([key, entry]) => `    ${JSON.stringify(key)}: ${JSON.stringify(entry)}`);
  return `{\n  "checked": ${JSON.stringify(checked)},\n  "texts": {\n${lines.join(",\n")}\n  }\n}\n`;
}
