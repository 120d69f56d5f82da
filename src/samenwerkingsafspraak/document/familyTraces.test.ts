import { expect, test } from "vitest";
import { hasFamilyTraces } from "./familyTraces.ts";

test.each([
  "Familie Jansen krijgt hulp",
  "We bellen mevrouw Yılmaz",
  "meneer van der Berg zoekt werk",
  "Het gezin El Amrani",
  "Dhr. De Vries",
  "mail naar fatima@example.org",
  "Bel 06-12345678",
  "Bel 06 1234 5678",
  "Bel +31 6 12345678",
  "BSN 123456782",
  "BSN 123.456.782",
  "Ze woont op 3526 AB 12",
  "Kerkstraat 12, 3526AB",
])("'%s' looks like a family", (text) => {
  expect(hasFamilyTraces("goal", text)).toBe(true);
});

test.each([
  "Gezinnen vinden de weg",
  "Familie en vrienden doen mee",
  "Elk gezin in de wijk krijgt een folder",
  "We zien elkaar 12 keer in 2027",
  "Budget: 1500 euro voor 25 ouders",
  "Van 09:30 tot 11:00, op 1 maart 2027",
  "Artikel 2024 OK",
  "Meneer of mevrouw zeggen we niet",
])("'%s' does not", (text) => {
  expect(hasFamilyTraces("goal", text)).toBe(false);
});

test("the telephone or address of an organisation may stand where it belongs, a family's name nowhere", () => {
  expect(hasFamilyTraces("reachability", "Bel 030-1234567 of mail wijkteam@example.org")).toBe(false);
  expect(hasFamilyTraces("space", "Buurthuis, Kerkstraat 12, 3526AB")).toBe(false);
  expect(hasFamilyTraces("contact", "mevrouw Jansen")).toBe(true);
});

test("the name of a partner is no family", () => {
  expect(hasFamilyTraces("goal", "Gezin Centraal doet mee", ["Gezin Centraal"])).toBe(false);
  expect(hasFamilyTraces("goal", "Gezin Centraal doet mee")).toBe(true);
});
