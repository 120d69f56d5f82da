import { expect, test } from "vitest";
import { hashOfWayBack, newWayBack } from "./wayBack.ts";

test("a way back is twelve small letters and digits that nobody takes for another, and never the same", () => {
  const some = Array.from({ length: 500 }, newWayBack);
  for (const secret of some) expect(secret).toMatch(/^[a-hjkmnp-z2-9]{12}$/);
  expect(new Set(some).size).toBe(500);
});

test.each(["K7RM 2XPD q4ub", "k7rm-2xpd-q4ub", " k7rm2xpdq4ub. ", "k٧rm٢xpdq٤ub", "Ｋ7ＲＭ2xpdq4ub"])(
  "however Amir types it, it is the same way back: %s",
  (typed) => {
    expect(hashOfWayBack(typed)).toBe(hashOfWayBack("k7rm2xpdq4ub"));
  },
);

test("another letter is another way back", () => {
  expect(hashOfWayBack("k7rm2xpdq4uc")).not.toBe(hashOfWayBack("k7rm2xpdq4ub"));
});
