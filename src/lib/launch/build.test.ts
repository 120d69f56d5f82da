import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildIfNeeded, hashOfSource } from "./build.ts";

let root = "";
const write = (name: string, content: string) => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "source-"));
  write("src/app/page.tsx", "one");
  write("package.json", "{}");
});
afterEach(() => rmSync(root, { recursive: true }));

describe("the hash of the source", () => {
  it("stays the same while nothing changes", () => {
    expect(hashOfSource(root)).toBe(hashOfSource(root));
  });

  it.each(["src/app/page.tsx", "src/sessions/texts.json", "public/tree.svg", "next.config.ts", "package-lock.json"])(
    "changes with %s",
    (name) => {
      const before = hashOfSource(root);
      write(name, "two");
      expect(hashOfSource(root)).not.toBe(before);
    },
  );

  it("does not change with a test, a note or the launcher itself", () => {
    const before = hashOfSource(root);
    write("src/app/page.test.tsx", "a test");
    write("src/README.md", "a note");
    write("src/start.ts", "the launcher");
    expect(hashOfSource(root)).toBe(before);
  });

  it("tells a moved file from one that stayed", () => {
    const before = hashOfSource(root);
    rmSync(join(root, "src/app/page.tsx"));
    write("src/app/other.tsx", "one");
    expect(hashOfSource(root)).not.toBe(before);
  });
});

it("says in one line that the app's own folder is closed", async () => {
  write(".next", "no folder");
  await expect(buildIfNeeded(root, ".next", () => undefined)).rejects.toThrow(
    `In de map ${join(root, ".next")} mag niet worden geschreven`,
  );
});
