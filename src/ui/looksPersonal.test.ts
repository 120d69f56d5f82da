import { expect, test } from "vitest";
import { looksPersonal } from "./looksPersonal.ts";

test.each([
  "Mail naar amir@voorbeeld.nl als je wilt",
  "Bel 06-12345678",
  "Bel 06 12 34 56 78",
  "020 123 45 67",
  "(070) 123 4567",
  "+31 6 12345678",
  "0031612345678",
  "1234 AB 12",
  "Dorpsstraat 12, 1234 AB",
  "1234ab 7",
  "BSN 123456782",
  "1234.56.782",
  "familie De Vries",
  "de Buurvrouw Fatima",
])("Bea is warned when she types %s", (text) => {
  expect(looksPersonal(text)).toBe(true);
});

test.each([
  "",
  "Wij kennen de ouders in de wijk",
  "Elke dinsdag van 10.00 tot 12.30 uur",
  "In 2026 op 3 plekken, met 12 vrijwilligers",
  "Voor 1500 gezinnen in 2027",
  "1-12-2026",
  "Bel 112",
  "€ 1.250,00 per jaar",
  "Wij zijn @thuis",
  "Ons gezin en de buurvrouw",
  "Gezin en Jeugd",
])("Bea is left alone when she types %s", (text) => {
  expect(looksPersonal(text)).toBe(false);
});
