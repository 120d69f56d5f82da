import { expect, test } from "vitest";
import { z } from "zod";
import { Problem } from "./errors.ts";
import { formProblem } from "./fieldProblems.ts";

const typed = { name: "De Brug" };

test("on a full disk Hanna's form says so, and what she typed stands there still", () => {
  const full = Object.assign(new Error("could not extend file"), { code: "53100" });
  const said = formProblem(full, typed);
  expect(said).toMatchObject({ code: "DISK_FULL", typed, saved: 0 });
  expect(said.detail).toContain("De schijf is vol");
  expect(said.detail).not.toContain("telefoon");
});

test.each(["DATABASE_GONE", "BUSY", "STOPPING"] as const)("of %s Hanna's form says what to do itself", (code) => {
  expect(formProblem(new Problem(code), typed).code).toBe("NOT_KEPT");
});

test("a field that is wrong is INVALID, and what nobody expected goes on", () => {
  const { error } = z.object({ name: z.string().min(99) }).safeParse(typed);
  expect(formProblem(error, typed)).toMatchObject({ code: "INVALID", fields: [{ path: "name" }] });
  const odd = new Error("odd");
  expect(() => formProblem(odd, typed)).toThrow(odd);
});
