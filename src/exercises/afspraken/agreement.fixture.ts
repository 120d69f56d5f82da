import type { AgreementAtHand, AgreementGroup, AgreementSection, LineKind } from "../contract.ts";
import { inputOf, moeders, school, wijkteam } from "../kit/people.fixture.ts";
import type { AfsprakenInput } from "./schema.ts";

/** A group of lines of one kind, as the agreement has them. */
const group = (kind: LineKind, label: string, columns: string[], rows: string[][]): AgreementGroup => ({
  kind,
  label,
  columns,
  rows: rows.map((cells, at) => ({
    id: `${kind}${at}`,
    cells,
    fields: {},
    support: { formal: 1, informal: 2 },
    sourceCount: 0,
  })),
});

/** The same, with the fields that a line is made of. */
export const withFields = (kind: LineKind, rows: Record<string, string>[]): AgreementGroup => ({
  ...group(kind, "", [], []),
  rows: rows.map((fields, at) => ({
    ...{ id: `${kind}${at}`, cells: Object.values(fields), fields, sourceCount: 0 },
    support: { formal: 0, informal: at },
  })),
});

export const sections = (goals: string[]): AgreementSection[] => [
  {
    id: "parties",
    number: 2,
    title: "Wie doen mee?",
    groups: [group("contact", "Aanspreekpunt", ["Organisatie", "Wie?"], [["Wijkteam", "de coördinator"]])],
  },
  {
    id: "goals",
    number: 4,
    title: "Doelen",
    groups: [
      group(
        "goal",
        "Doel",
        ["Doel", "Hoe merken we dat?"],
        goals.map((goal) => [goal, ""]),
      ),
    ],
  },
  {
    id: "actions",
    number: 11,
    title: "Wie, wat, wanneer",
    groups: [
      group(
        "action",
        "Afspraak",
        ["Wat", "Wie (organisatie of functie)", "Klaar"],
        [["Inloopuur", "Wijkteam", "1 mei"]],
      ),
    ],
  },
  {
    id: "lead",
    number: 12,
    title: "Regie",
    groups: [
      group("leadParty", "Wie heeft de regie?", ["Wie heeft de regie?"], []),
      group("backup", "Wie neemt het over?", ["Wie?"], [["Vrouwengroep"]]),
    ],
  },
  { id: "whatif", number: 15, title: "Wat als het anders loopt?", groups: [group("whatif", "Valkuil", [], [])] },
  { id: "evaluation", number: 16, title: "Evaluatie", groups: [group("evalDate", "Datum", ["Datum"], [])] },
  { id: "consent", number: 17, title: "Akkoord", groups: [] },
];

export const assent = (
  { id }: { id: string },
  answer: "agree" | "discuss" | "disagree",
  reason = "",
  current = true,
) => ({
  ...{ partnerId: id, answer, reason, current },
  at: "2026-11-23T10:00:00Z",
});

export const agreement: AgreementAtHand = {
  ...{ title: "Samen voor ouders", area: "Oost", date: "2026-11-23", dates: [], host: null, validUntil: null },
  state: "concept",
  version: 1,
  sha256: null,
  adoptedAt: null,
  textSha256: "f".repeat(64),
  partners: [
    { ...wijkteam, contact: "de coördinator" },
    { ...moeders, contact: "" },
    { ...school, contact: "" },
  ],
  sections: sections(["Ouders kennen ons"]),
  assents: [assent(wijkteam, "agree", "", false), assent(moeders, "disagree", "Wie betaalt de koffie?")],
  withoutAssentOf: [],
  takenOver: [],
  checks: [
    { id: "c1", severity: "block", text: "Er is minstens één doel.", ok: true, section: "goals" },
    { id: "c6", severity: "block", text: "Vul in wie de regie heeft.", ok: false, section: "lead" },
    { id: "c11", severity: "warn", text: "De acties zijn verdeeld.", ok: false, section: "actions" },
  ],
  changes: [],
  progress: { day: "2026-11-23", lines: [] },
};

/** The step with this agreement, shown unless it is said otherwise. */
export const at = (more: Partial<AfsprakenInput> = {}): AfsprakenInput =>
  inputOf({}, [], "shown", { partners: agreement.partners, agreement, ...more });
