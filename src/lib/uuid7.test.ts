import { expect, test } from "vitest";
import { isUuid } from "./ids.ts";
import { uuid7 } from "./uuid7.ts";

test("every id is a UUID of version 7, and later ones sort after earlier ones", () => {
  const ids = Array.from({ length: 200 }, (_, at) => uuid7(1_700_000_000_000 + at));
  for (const id of ids) {
    expect(isUuid(id)).toBe(true);
    expect(id[14]).toBe("7");
    expect("89ab").toContain(id[19]);
  }
  expect(new Set(ids).size).toBe(200);
  expect(ids.toSorted()).toEqual(ids);
});
