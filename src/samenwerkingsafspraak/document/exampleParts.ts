import type { AgreementDocument } from "../../exercises/contract.ts";
import { composeDocument, type DocumentLine, type DocumentParts, type GivenAssent } from "./document.ts";

export const wijkteam = { id: "p-wijkteam", name: "Wijkteam Noord", side: "formal" } as const;
export const moeders = { id: "p-moeders", name: "Moeders van de Singel", side: "informal" } as const;

let lines = 0;
/** A line as the database keeps it. */
export function line(kind: string, fields: Record<string, string>, more: Partial<DocumentLine> = {}): DocumentLine {
  lines += 1;
  return { id: `line-${lines}`, kind, fields, support: { formal: 0, informal: 0 }, sourceCount: 0, ...more };
}

/** Everything that the ten blocking checks ask for, but the answers of the partners. */
export const complete = (): DocumentLine[] => [
  line("goal", { text: "Ouders vinden de weg naar hulp", sign: "" }),
  line("form", { text: "over-de-drempel" }),
  line("shapeText", { text: "Elke dinsdag spreekuur in het buurthuis" }),
  line("formalRole", { text: "Bewaker", owner: wijkteam.id, reason: "" }),
  line("informalRole", { text: "Bruggenbouwer", owner: moeders.id, reason: "" }),
  line("condition", { text: "Een vaste ruimte", owner: wijkteam.id }),
  line("action", { what: "Sleutel regelen", who: "Wijkteam Noord", when: "2026-12-01" }),
  line("action", { what: "Ouders uitnodigen", who: "Moeders van de Singel", when: "2026-12-08" }),
  line("leadParty", { text: "Wijkteam Noord" }),
  line("backup", { text: "Moeders van de Singel" }),
  line("meeting", { text: "Elke eerste maandag" }),
  line("evalDate", { date: "2027-06-01" }),
  line("whatif", { risk: "Het hangt op één persoon", response: "Dan neemt een ander het over" }),
];

/** Two partners who filled everything in; nobody has answered yet. */
export const parts = (more: Partial<DocumentParts> = {}): DocumentParts => ({
  title: "Samen op de Singel",
  area: "Singelkwartier",
  date: "2026-11-23",
  dates: [],
  host: null,
  state: "concept",
  version: 1,
  partners: [wijkteam, moeders],
  lines: complete(),
  told: new Map(),
  assents: [],
  previous: null,
  today: "2026-11-23",
  ...more,
});

export const yes = (partnerId: string, textSha256: string): GivenAssent => ({
  partnerId,
  answer: "agree",
  reason: "",
  at: "2026-11-23T11:00:00.000Z",
  textSha256,
});

/** The document after both partners agreed to it as it stands. */
export function agreed(more: Partial<DocumentParts> = {}): AgreementDocument {
  const { textSha256 } = composeDocument(parts(more));
  return composeDocument(parts({ ...more, assents: [yes(wijkteam.id, textSha256), yes(moeders.id, textSha256)] }));
}

/** Both sides agreed, and a second informal partner did not. */
export function withOneNo(): AgreementDocument {
  const vaders = { id: "p-vaders", name: "Vaders", side: "informal" } as const;
  const partners = [wijkteam, moeders, vaders];
  const { textSha256 } = composeDocument(parts({ partners }));
  const no: GivenAssent = { ...yes(vaders.id, textSha256), answer: "disagree", reason: "Eerst de vergoeding" };
  return composeDocument(parts({ partners, assents: [yes(wijkteam.id, textSha256), yes(moeders.id, textSha256), no] }));
}
