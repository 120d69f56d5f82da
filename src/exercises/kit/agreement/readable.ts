import type { AgreementDocument, AgreementGroup, AgreementRow, AssentAnswer, PerSide, Side } from "../../contract.ts";

/** One line of an agreement to read: as it stands in it, in Dutch and in the words of who proposed it. */
export type ReadLine = {
  id: string;
  text: string;
  /** What the line answers ("Wie heeft de regie?"), where the section's title does not say it. */
  kind?: string;
  details?: string[];
  /** Of a partner. */
  side?: Side;
  /** How many stand behind it; a fact has no such number. */
  support?: PerSide<number>;
};

export type ReadSection = { id: string; lines: ReadLine[] };

/** What a partner said to the text, with its reason; `current` is false once the text changed after that. */
export type Answered = { answer: AssentAnswer | "none"; current: boolean; reason: string };

export type PartnerAnswer = Answered & { id: string; name: string; side: Side };

/** Whether the text is not final yet. */
export const mayChange = ({ state }: Pick<AgreementDocument, "state">): boolean =>
  state === "concept" || state === "proposed";

/** The sections of an agreement in their order, each with its lines; those without any too. Pure. */
export const readSections = (agreement: AgreementDocument): ReadSection[] =>
  agreement.sections.map(({ id, groups }) => {
    // A partner's contact stands with the partner.
    const own = groups.filter(({ kind }) => kind !== "contact");
    const lines = own.flatMap((group) => group.rows.map((row) => lineOf(row, group, own.length > 1, agreement)));
    return { id, lines: id === "parties" ? [...partnerLines(agreement), ...lines] : lines };
  });

/** Every partner's answer, in the order of the partners. Pure. */
export const answersIn = ({ partners, assents }: AgreementDocument): PartnerAnswer[] =>
  partners.map(({ id, name, side }) => {
    const { answer = "none", current = true, reason = "" } = assents.find(({ partnerId }) => partnerId === id) ?? {};
    return { id, name, side, answer, current, reason };
  });

const partnerLines = ({ partners }: AgreementDocument): ReadLine[] =>
  partners.map(({ id, name, side, contact }) => ({ id, text: name, side, ...(contact && { details: [contact] }) }));

function lineOf(
  { id, cells, support }: AgreementRow,
  { kind, columns }: AgreementGroup,
  isNamed: boolean,
  { sha256, progress }: AgreementDocument,
): ReadLine {
  const [text = "", ...more] = cells;
  const besides = more.flatMap((cell, at) => (cell ? [labelled(columns[at + 1] ?? "", cell)] : []));
  // That it is still to be done needs no words.
  const told = progress.lines.find(({ lineId, state }) => lineId === id && state !== "open");
  const details = told ? [...besides, told.text] : besides;
  // In what is final, support shows only where both sides stand behind a line: otherwise it reads as a refusal.
  const isShown = sha256 === null || (support.formal > 0 && support.informal > 0);
  return { id, text, ...(isNamed && { kind }), ...(details.length > 0 && { details }), ...(isShown && { support }) };
}

/** "Wie: de school", "Wanneer klaar: 1 december 2026" */
function labelled(label: string, text: string): string {
  const short = label.replace(/ \(.*\)$/, "");
  return short.endsWith("?") ? `${short} ${text}` : `${short}: ${text}`;
}
