import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { calls } from "./calls.ts";
import { readme } from "./readme.ts";
import { isInTheirLanguage, pathPatterns } from "./road.ts";

const nameOf = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;

describe("the table of the API", () => {
  test("holds no call twice, and no two of one name", () => {
    expect(new Set(calls.map(nameOf)).size).toBe(calls.length);
    expect(new Set(calls.map(({ id }) => id)).size).toBe(calls.length);
  });

  test("says of each call what it is for and who may", () => {
    for (const { id, says, who } of calls) {
      expect(says, id).toMatch(/^[A-Z].*\.$/s);
      expect(who.kinds, id).not.toEqual([]);
    }
  });

  test("asks who somebody is wherever a session, a seat or somebody's words are in the address", () => {
    const open = calls.filter(({ who }) => who.kinds.includes("anyone"));
    expect(open.map(nameOf).filter((name) => name.includes("Id}"))).toEqual([]);
  });

  test("reads no body of what is only looked at", () => {
    expect(calls.filter(({ method, body }) => method === "GET" && body).map(nameOf)).toEqual([]);
  });

  test("answers in Amir's language what he does, and in Dutch what only Hanna does", () => {
    const address = (path: string) => path.replace(/\{\w+\}/g, "x");
    for (const { id, method, path, who, inTheirLanguage } of calls) {
      const isOfPhones = method !== "GET" && who.kinds.some((kind) => kind === "seat" || kind === "anyone");
      expect(inTheirLanguage ?? false, id).toBe(isOfPhones);
      expect(isInTheirLanguage(method, address(path)), id).toBe(isOfPhones);
    }
    for (const path of ["/api/join/x", "/api/joint", "/x/api/join", "/regie/x"])
      expect(isInTheirLanguage("POST", path), path).toBe(false);
  });

  test("is told to the log by its patterns, without an id", () => {
    expect(pathPatterns).toContain("/api/sessions/[sessionId]/steps/[stepId]/open");
    expect(pathPatterns.join("")).not.toMatch(/[{}:]/);
  });

  test("is what its README says; otherwise `npm run api:readme` makes it anew", () => {
    expect(readFileSync("src/api/README.md", "utf8")).toBe(readme());
  });
});
