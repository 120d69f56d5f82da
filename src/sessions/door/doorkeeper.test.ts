import { expect, test } from "vitest";
import { createDoorkeeper } from "./doorkeeper.ts";

const CODE = "482917";
const LINK = "zR2k8fYb0n1Lw5sT7uVxQg";

type Doorkeeper = ReturnType<typeof createDoorkeeper>;

/** What the doorkeeper says: "" is come in. */
function said(ask: () => void): string {
  try {
    ask();
    return "";
  } catch (error) {
    return String(Object(error).code);
  }
}

const asked = (doorkeeper: Doorkeeper, code: string, address: string, now = 0) =>
  said(() => doorkeeper.ask(code, address, now));

const missed = (doorkeeper: Doorkeeper, times: number, address: string) =>
  Array.from({ length: times }, () => doorkeeper.miss("000000", address, 0).code);

test("sixty people behind one address may all mistype the code twice, and a thousand may type it right", () => {
  const doorkeeper = createDoorkeeper();
  expect(new Set(missed(doorkeeper, 119, "buurthuis"))).toEqual(new Set(["CODE_UNKNOWN"]));
  for (let person = 0; person < 1_000; person++) {
    expect(asked(doorkeeper, CODE, "buurthuis")).toBe("");
    expect(said(() => doorkeeper.letIn("session", person * 4))).toBe("");
  }
});

test("Carl guesses until nobody listens to codes from his address, and waits before they do again", () => {
  const doorkeeper = createDoorkeeper();
  expect(missed(doorkeeper, 121, "carl").at(-1)).toBe("TOO_MANY");
  expect(asked(doorkeeper, CODE, "carl")).toBe("TOO_MANY");
  expect(asked(doorkeeper, CODE, "amir")).toBe("");
  expect(asked(doorkeeper, CODE, "carl", 60_000)).toBe("");
});

test("Amir, at the same address as Carl, still comes in with the QR code", () => {
  const doorkeeper = createDoorkeeper();
  missed(doorkeeper, 500, "buurthuis");
  expect([asked(doorkeeper, CODE, "buurthuis"), asked(doorkeeper, LINK, "buurthuis")]).toEqual(["TOO_MANY", ""]);
});

test("Carl finds no more by guessing from many addresses", () => {
  const doorkeeper = createDoorkeeper();
  for (let address = 0; address < 1_200; address++) doorkeeper.miss("000000", `carl-${address}`, 0);
  expect(asked(doorkeeper, CODE, "carl-new")).toBe("TOO_MANY");
  expect(asked(doorkeeper, LINK, "amir")).toBe("");
});

test("Carl, who has the code, cannot fill a session with seats for ever", () => {
  const doorkeeper = createDoorkeeper();
  const seats = Array.from({ length: 3_000 }, () => said(() => doorkeeper.letIn("session", 0)));
  expect(seats.filter((answer) => answer === "")).toHaveLength(2_000);
  expect(said(() => doorkeeper.letIn("another session", 0))).toBe("");
});
