import { expect, test } from "vitest";
import { say } from "../lib/say.ts";
import texts from "./texts.json" with { type: "json" };
import { timeLeft as timeLeftIn } from "./timeLeft.ts";

const minute = 60_000;
const timeLeft = (startedAt: number, endsAt: number, now: number) =>
  timeLeftIn(startedAt, endsAt, now, { language: "nl", texts, say });

test("Hanna sees half of the bar gone after half of the time, and the minutes in words", () => {
  expect(timeLeft(0, 10 * minute, 5 * minute)).toEqual({ spent: 0.5, words: "nog 5 minuten" });
});

test("a begun minute counts", () => {
  expect(timeLeft(0, 10 * minute, 8.5 * minute).words).toBe("nog 2 minuten");
  expect(timeLeft(0, 10 * minute, 9 * minute).words).toBe("nog 1 minuut");
  expect(timeLeft(0, 10 * minute, 9.5 * minute).words).toBe("nog even");
});

test("when the time is over nobody is cut off", () => {
  expect(timeLeft(0, 10 * minute, 12 * minute)).toEqual({ spent: 1, words: "rond rustig af" });
});

test("a phone whose clock is behind shows a full bar, never more", () => {
  expect(timeLeft(5 * minute, 10 * minute, 0).spent).toBe(0);
  expect(timeLeft(0, 0, 0)).toEqual({ spent: 0, words: "rond rustig af" });
});
