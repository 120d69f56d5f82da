import { expect, test } from "vitest";
import { type AgreementDocument, content } from "../contract.ts";
import { adoptedIn, withoutInWords } from "./adopted.ts";

const none = { answer: "none", reason: "", current: true } as const;
const document: AgreementDocument = {
  ...{ title: "Samen voor ouders", area: "Oost", date: "2026-11-23", dates: [], host: null, validUntil: null },
  ...{ state: "adopted", version: 1, sha256: null, adoptedAt: null, textSha256: "f".repeat(64) },
  ...{ partners: [], assents: [], checks: [], changes: [] },
  sections: content.agreementTemplate.sections.map(({ id, order, title }) => ({
    id,
    number: order,
    title,
    groups: [],
  })),
  withoutAssentOf: [
    { partnerId: "w", partner: "Wijkteam", side: "formal", ...none },
    { partnerId: "m", partner: "Moskee", side: "informal", ...none },
  ],
};

test("says in one line without whose assent it was adopted, and nothing where everybody agreed", () => {
  const { without } = adoptedIn(document);
  expect(withoutInWords(without)).toBe("Nog zonder akkoord van: Wijkteam, Moskee");
  expect(adoptedIn({ ...document, withoutAssentOf: [] }).without).toEqual([]);
});

test("promises no first action and no evaluation that the agreement does not hold", () => {
  expect(adoptedIn(document)).toMatchObject({ firstAction: null, evaluationDate: "" });
});
