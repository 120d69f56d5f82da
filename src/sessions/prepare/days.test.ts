import { expect, test } from "vitest";
import { dayAfter, daysBetween, timeAfter } from "./days.ts";

test("an afternoon follows four hours after a morning, on the same day whatever somebody types", () => {
  expect(timeAfter("09:30", 240)).toBe("13:30");
  expect(timeAfter("09:00", -30)).toBe("08:30");
  expect(timeAfter("19:00", 600)).toBe("23:45");
  expect(timeAfter("00:10", -30)).toBe("00:00");
});

test("a day later is a day later, over the end of a month and of summer time", () => {
  const day = (date: string, days: number) => dayAfter(date, days).toISOString().slice(0, 10);
  expect(day("2026-12-31", 1)).toBe("2027-01-01");
  expect(day("2027-03-27", 2)).toBe("2027-03-29");
  expect(daysBetween(dayAfter("2026-12-31", 0), dayAfter("2026-12-31", 7))).toBe(7);
  expect(daysBetween(dayAfter("2026-12-31", 7), dayAfter("2026-12-31", 0))).toBe(0);
});
