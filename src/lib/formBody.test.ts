import fc from "fast-check";
import { expect, test } from "vitest";
import { formBody } from "./formBody.ts";

function form(...fields: [string, string | Blob][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

test("what Amir types in one field comes in under its name", () => {
  expect(formBody(form(["text", "Wij kennen de ouders"]))).toEqual({ text: "Wij kennen de ouders" });
});

test("points of one answer come in together, also those left empty", () => {
  expect(formBody(form(["points.kennis", "taal"], ["points.tijd", ""]))).toEqual({
    points: { kennis: "taal", tijd: "" },
  });
});

test("Bea's two chosen roles come in as a list, and one chosen role too", () => {
  expect(formBody(form(["roles[]", "rf-01"], ["roles[]", "rf-03"]))).toEqual({ roles: ["rf-01", "rf-03"] });
  expect(formBody(form(["roles[]", "rf-01"]))).toEqual({ roles: ["rf-01"] });
  expect(formBody(form(["mine.roles[]", "a"], ["mine.roles[]", "b"]))).toEqual({ mine: { roles: ["a", "b"] } });
});

test("of a field that comes twice the last value counts", () => {
  expect(formBody(form(["agree", "no"], ["agree", "yes"]))).toEqual({ agree: "yes" });
});

test("what the page hides and what is a file stays out", () => {
  expect(formBody(form(["$stepId", "1"], ["$ACTION_REF_1", ""], ["photo", new Blob(["x"])], ["text", "a"]))).toEqual({
    text: "a",
  });
});

test("two fields that claim one place cannot break each other", () => {
  expect(formBody(form(["a", "1"], ["a.b", "2"]))).toEqual({ a: "1" });
  expect(formBody(form(["a.b", "2"], ["a", "1"]))).toEqual({ a: { b: "2" } });
  expect(formBody(form(["a[]", "1"], ["a", "2"], ["a.b", "3"]))).toEqual({ a: ["1"] });
  expect(formBody(form(["a", "2"], ["a[]", "1"]))).toEqual({ a: "2" });
});

test("Carl cannot reach the prototype of anything", () => {
  const body = formBody(
    form(
      ["__proto__.rich", "x"],
      ["__proto__[]", "x"],
      ["a.__proto__.rich", "x"],
      ["constructor.prototype.rich", "x"],
      ["toString", "x"],
    ),
  );
  expect({}).not.toHaveProperty("rich");
  expect(Object).not.toHaveProperty("rich");
  expect(Object.getPrototypeOf(body)).toBe(Object.prototype);
  expect(Object.keys(body)).toEqual(["constructor", "toString"]);
});

test("no names whatever make it fail or leave a trace", () => {
  const part = fc.constantFrom(
    "a",
    "b[]",
    "",
    "[]",
    "__proto__",
    "constructor",
    "prototype",
    "hasOwnProperty",
    "$",
    ".",
  );
  const name = fc.array(part, { maxLength: 4 }).map((parts) => parts.join("."));
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string())), (fields) => {
      formBody(fields);
      expect(Object.keys(Object.prototype)).toEqual([]);
    }),
  );
});
