import ts from "typescript";
import { describe, expect, it } from "vitest";
import words from "../src/accounts/act/texts.json" with { type: "json" };
import { verbIds } from "../src/accounts/act/verbs.ts";
import { readSources } from "./source.ts";

const PROOFS = ["Host", "Coordinator", "Facilitator", "Member"];
/** They ask, and write nothing. */
const ASKING = ["askToMerge", "mayRemove", "standAt"];

type Declared = { path: string; name: string; text: string; takesProof: boolean; exported: boolean };

/** The functions of all files that write. */
const functions = readSources("src")
  .filter(({ path }) => path.endsWith("/writes.ts"))
  .flatMap(({ path, text }) => {
    const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    return tree.statements.filter(ts.isFunctionDeclaration).map(
      (one): Declared => ({
        path,
        name: one.name?.text ?? "",
        text: one.body?.getText() ?? "",
        takesProof: one.parameters.some(({ type }) => type !== undefined && isStaffProof(type)),
        exported: one.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false,
      }),
    );
  });

/** A seat's own verb that a host may do for it takes a union, and is no verb of staff. */
function isStaffProof(type: ts.TypeNode): boolean {
  return ts.isTypeReferenceNode(type) && PROOFS.includes(type.typeName.getText());
}

const callsOf = (text: string): string[] => [...text.matchAll(/\b(\w+)\(/g)].map(([, name = ""]) => name);

/** What goes through `act`: itself, or by something of its own file or of another that does. */
const through = new Set(["act"]);
for (let size = 0; size !== through.size; ) {
  size = through.size;
  for (const { name, text } of functions) if (callsOf(text).some((called) => through.has(called))) through.add(name);
}

describe("the one door of staff", () => {
  it("is what every write with a staff proof goes through", () => {
    const writing = functions.filter(
      ({ exported, takesProof, name }) => exported && takesProof && !ASKING.includes(name),
    );
    const beside = writing.filter(({ name }) => !through.has(name));
    expect(beside.map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
    expect(writing.length).toBeGreaterThan(50);
  });

  it("opens no transaction beside it with a staff proof", () => {
    const beside = functions.filter(({ takesProof, text }) => takesProof && /\$transaction\(/.test(text));
    expect(beside.map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
  });

  it("has words for every verb, and for no other", () => {
    expect(Object.keys(words.verbs).sort()).toEqual([...verbIds].sort());
    expect(Object.keys(words.groups)).toEqual([...new Set(verbIds.map((verb) => verb.split(".")[0]))]);
  });

  it("is asked for every verb of the table somewhere", () => {
    const texts = readSources("src").filter(({ path }) => path.endsWith("/writes.ts"));
    const named = new Set(texts.flatMap(({ literals }) => literals));
    expect(verbIds.filter((verb) => !named.has(verb))).toEqual([]);
  });
});
