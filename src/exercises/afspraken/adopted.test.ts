import { describe, expect, it } from "vitest";
import type { AgreementAtHand } from "../contract.ts";
import { pageTitles, phoneView, screenView } from "./handed.fixture.ts";
import type { AfsprakenInput } from "./tally.ts";
import { withoutInWords } from "./withoutInWords.ts";

const NOTHING = {
  title: "Samen voor ouders",
  area: "Oost",
  date: "2026-11-23",
  dates: [],
  host: null,
  validUntil: null,
  version: 1,
  adoptedAt: null,
  textSha256: "a".repeat(64),
  partners: [],
  assents: [],
  withoutAssentOf: [],
  takenOver: [],
  checks: [],
  changes: [],
};

const input = (extra: Partial<AfsprakenInput>): AfsprakenInput => ({
  ...{ state: "shown", round: 0, page: 0, revealed: true, setup: {}, entries: [], partners: [], material: [] },
  agreement: null,
  ...extra,
});

describe("the wall once the agreement is adopted", () => {
  const adopted = (lines: Record<string, Record<string, string>[]>): AgreementAtHand => ({
    ...NOTHING,
    state: "adopted",
    sha256: "b".repeat(64),
    sections: [
      {
        id: "actions",
        number: 11,
        title: "Afspraken",
        groups: Object.entries(lines).map(([kind, all]) => ({
          kind: kind === "evalDate" ? "evalDate" : "action",
          label: "",
          columns: [],
          rows: all.map((fields, at) => ({
            ...{ id: `${kind}-${at}`, cells: Object.values(fields), fields, sourceCount: 0 },
            support: { formal: 0, informal: at },
          })),
        })),
      },
    ],
  });
  const action = (what: string, when: string, status = "open") => ({ what, who: "Wijkteam", when, status });

  it.each([0, 1])(
    "says in every round that it stands fast, with the first action to do and when we look back (%i)",
    (round) => {
      const actions = [
        action("Later", "2027-02-01"),
        action("Al klaar", "2026-11-24", "klaar"),
        action("Sleutel regelen", "2026-12-01"),
        action("Zonder dag", ""),
      ];
      const from = input({
        round,
        page: 9,
        agreement: adopted({ action: actions, evalDate: [{ date: "2027-06-01" }] }),
      });
      expect(pageTitles(from)).toEqual(["Onze afspraak staat vast"]);
      expect(screenView(from)).toEqual({
        kind: "adopted",
        title: "Samen voor ouders",
        firstAction: { what: "Sleutel regelen", who: "Wijkteam", when: "1 december 2026" },
        evaluationDate: "1 juni 2027",
        without: [],
      });
    },
  );

  it("says in one line without whose assent it was adopted, on the wall and on the phones", () => {
    const none = { answer: "none", reason: "", current: true } as const;
    const withoutAssentOf = [
      { partnerId: "w", partner: "Wijkteam", side: "formal" as const, ...none },
      { partnerId: "m", partner: "Moskee", side: "informal" as const, ...none },
    ];
    const agreement = { ...adopted({}), withoutAssentOf };
    expect(screenView(input({ agreement }))).toMatchObject({ without: ["Wijkteam", "Moskee"] });
    expect(phoneView(input({ agreement }))?.adopted?.without).toEqual(["Wijkteam", "Moskee"]);
    expect(withoutInWords(["Wijkteam", "Moskee"])).toBe("Nog zonder akkoord van 2: Wijkteam, Moskee");
  });

  it("has no first action where all are done", () => {
    const document = adopted({ action: [action("Klaar", "2026-11-24", "klaar")] });
    expect(screenView(input({ agreement: document }))).toMatchObject({ firstAction: null, evaluationDate: "" });
  });

  it("phones show support in it only where both sides stand behind a line", () => {
    const document = adopted({ action: [action("Een", "2026-12-01"), action("Twee", "2026-12-02")] });
    const supports = (from: AgreementAtHand) =>
      phoneView(input({ agreement: from }))?.sections.flatMap(({ lines }) => lines.map(({ support }) => support));
    expect(supports(document)).toEqual([undefined, undefined]);
    expect(supports({ ...document, state: "concept", sha256: null })).toEqual([
      { formal: 0, informal: 0 },
      { formal: 0, informal: 1 },
    ]);
  });
});
