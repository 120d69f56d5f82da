import { expect, test } from "vitest";
import { passwordProblem } from "./password.ts";

test("a sentence of her own is good enough for Hanna", () => {
  expect(passwordProblem("de soep is om zes uur klaar", "hanna@example.org")).toBeNull();
});

test.each(["kort", "elf tekens!"])("%s is too short", (password) => {
  expect(passwordProblem(password, "hanna@example.org")).toBe("passwordShort");
});

test.each([
  "password1234",
  "Welkom123456!!!".replace("Welkom", "Password"),
  "qwertyqwerty",
  "aaaaaaaaaaaa",
  "1234567890123",
  "hanna@example.org",
  "......................",
])("%s is easy to guess", (password) => {
  expect(passwordProblem(password, "hanna@example.org")).toBe("passwordCommon");
});
