import { expect, test } from "vitest";
import type problems from "./problems.json";
import { saying, sayingOf } from "./saying.ts";

const says = saying<typeof problems>("lib/problems");

test("a message is read as it was written, whatever its values hold", () => {
  const values = { max: 3, naam: 'Amir "de bouwer" {max} [1] \\ “مرحبا”' };
  expect(sayingOf(says("BUSY.detail", values))).toEqual({ file: "lib/problems", key: "BUSY.detail", values });
  expect(sayingOf(says("BUSY.title"))).toEqual({ file: "lib/problems", key: "BUSY.title", values: {} });
});

test("a sentence is no message", () => {
  expect(sayingOf("Invalid input: expected string, received undefined")).toBeNull();
  expect(sayingOf("")).toBeNull();
});
