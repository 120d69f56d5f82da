import type { AgreementDocument, AgreementGroup, LineKind } from "../../exercises/contract.ts";
import { hashOf } from "../../lib/ids.ts";
import { sectionForms } from "../lines/sections.ts";
import words from "./exampleDocument.json" with { type: "json" };
import { withoutAssent } from "./withoutAssent.ts";

type Group = { label: string; columns: string[]; rows: { cells: string[]; support: number[] }[] };

const groups: Partial<Record<LineKind, Group>> = words.groups;

/** A filled samenwerkingsafspraak of two formal and two informal partners: the second version, adopted. */
export const exampleDocument: AgreementDocument = withWhoDidNot({
  title: words.title,
  area: words.area,
  date: "2026-11-23",
  dates: ["2026-11-16", "2026-11-23"],
  host: words.host,
  validUntil: "2027-12-01",
  state: "adopted",
  version: 2,
  sha256: hashOf(words.title),
  adoptedAt: "2026-11-23T15:30:00.000Z",
  textSha256: hashOf(words.area),
  partners: [
    { id: "wijkteam", side: "formal", ...words.partners.wijkteam },
    { id: "welzijn", side: "formal", ...words.partners.welzijn },
    { id: "vrouwen", side: "informal", ...words.partners.vrouwen },
    { id: "moskee", side: "informal", ...words.partners.moskee },
  ],
  sections: sectionForms.map(({ id, number, title, lines }) => ({
    ...{ id, number, title },
    groups: lines.flatMap(({ kind }) => groupOf(kind)),
  })),
  assents: [
    {
      partnerId: "welzijn",
      answer: "agree",
      reason: words.assents.welzijn,
      at: "2026-11-23T15:10:00.000Z",
      current: true,
    },
    {
      partnerId: "vrouwen",
      answer: "agree",
      reason: words.assents.vrouwen,
      at: "2026-11-23T15:12:00.000Z",
      current: false,
    },
    {
      partnerId: "moskee",
      answer: "discuss",
      reason: words.assents.moskee,
      at: "2026-11-23T15:20:00.000Z",
      current: true,
    },
  ],
  checks: [],
  changes: [
    { section: "goals", change: "added", text: words.changes.goal, before: null },
    { section: "lead", change: "changed", text: words.changes.meeting.now, before: words.changes.meeting.before },
    { section: "actions", change: "removed", text: words.changes.action, before: null },
  ],
  progress: { day: "2026-12-03", lines: [] },
});

/** The same text before anybody adopted it: a first concept. */
export const exampleConcept: AgreementDocument = {
  ...exampleDocument,
  state: "concept",
  version: 1,
  sha256: null,
  adoptedAt: null,
  changes: [],
};

function withWhoDidNot(document: Omit<AgreementDocument, "withoutAssentOf">): AgreementDocument {
  return { ...document, withoutAssentOf: withoutAssent(document) };
}

function groupOf(kind: LineKind): AgreementGroup[] {
  const group = groups[kind];
  if (!group) return [];
  const rows = group.rows.map(({ cells, support: [formal = 0, informal = 0] }, at) => ({
    id: `${kind}-${at}`,
    cells,
    fields: Object.fromEntries(cells.map((cell, column) => [group.columns[column] ?? "", cell])),
    support: { formal, informal },
    sourceCount: formal + informal,
  }));
  return [{ kind, label: group.label, columns: group.columns, rows }];
}
