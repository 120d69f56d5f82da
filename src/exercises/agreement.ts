import type { Line, LineKind, LineOf } from "./lines/kinds.ts";
import type { Author, PartnerRef, PerSide, Side } from "./people.ts";

/** A line that a step offers to the agreement, with what it came from and who is behind it. */
export type OfferedLine = {
  kind: LineKind;
  /** Partners by id, dates as YYYY-MM-DD. */
  fields: Record<string, string>;
  /**
   * What in the step it is: the id of a contribution, or what makes some of them one choice, with partners by id. With its
   * kind it tells the offers of a step apart, whatever their words become.
   */
  of: string;
  sources: string[];
  /** Everybody once. */
  backers: Author[];
};

/** The same with the fields of its kind, as an exercise makes it: `{ ...line.goal({ text }), of, sources, backers }`. */
export type HarvestLine = Line & Pick<OfferedLine, "of" | "sources" | "backers">;

export type AgreementRow = {
  id: string;
  /** One text per column, ready to read. */
  cells: string[];
  fields: Record<string, string>;
  support: PerSide<number>;
  sourceCount: number;
};

/** The same with the fields of its kind; what nobody filled in may be "" or absent. */
export type RowOf<Kind extends LineKind> = Omit<AgreementRow, "fields"> & {
  fields: { [Name in keyof LineOf<Kind>["fields"]]?: string };
};

/** The lines of one kind. One column: a list; more: a table. */
export type AgreementGroup = { kind: LineKind; label: string; columns: string[]; rows: AgreementRow[] };

export type AgreementSection = { id: string; number: number; title: string; groups: AgreementGroup[] };

export type AgreementCheck = { id: string; severity: "block" | "warn"; text: string; ok: boolean; section: string };

export type AssentAnswer = "agree" | "discuss" | "disagree";

/** How many characters the reason of an assent may have, wherever it is typed. */
export const ASSENT_REASON_MOST = 600;

export type AgreementAssent = {
  partnerId: string;
  answer: AssentAnswer;
  reason: string;
  /** ISO date and time. */
  at: string;
  /** False once the text changed after this answer. */
  current: boolean;
};

/** A partner that has not agreed to the text: it said no, has to put it forward, or said nothing. */
export type AgreementWithout = {
  partnerId: string;
  /** Its name as it was then. */
  partner: string;
  side: Side;
  answer: AssentAnswer | "none";
  reason: string;
  /** False where that was its answer to an earlier text, be it a yes. */
  current: boolean;
};

export type AgreementChange = {
  section: string;
  change: "added" | "changed" | "removed";
  text: string;
  before: string | null;
};

/** What was drawn or photographed of a line, kept with the agreement; its bytes are known by their hash. */
export type AgreementPicture = {
  lineId: string;
  sha256: string;
  kind: "photo" | "drawing";
  width: number;
  height: number;
  /** What is to be seen on it. */
  alt: string;
};

/** How far an action is, or a condition: open, under way, done, or (only of an action) not to be done any more. */
export type ProgressState = "open" | "busy" | "done" | "dropped";

export type LineProgress = {
  lineId: string;
  state: ProgressState;
  /** The same in words, ready to read. */
  text: string;
  /** ISO date and time of when somebody said so; null where nobody did. */
  at: string | null;
};

/** Of which canonical JSON the SHA-256 of a version is: that of RFC 8785, or before that of sorted keys. */
export type HashScheme = "rfc8785" | "sortedKeys";

/** A samenwerkingsafspraak, complete: the same for the page, the projector, the phones and the PDF. */
export type AgreementDocument = {
  title: string;
  area: string;
  /** Date of the last sitting, of all of them in order, and end of validity, YYYY-MM-DD. */
  date: string;
  dates: string[];
  /** Whose invitation it was, and how to reach them, a line for each way. Versions of before may say neither. */
  host: { name: string; contact: string } | null;
  /** What its samenwerking is called, where the session has several. */
  partnership?: string;
  validUntil: string | null;
  state: "concept" | "proposed" | "adopted" | "evaluated" | "stopped";
  /** The number of this version; for a concept the number it will get. */
  version: number;
  /** Of the frozen content; null while it is a concept. */
  sha256: string | null;
  /** How that was made. */
  scheme?: HashScheme;
  adoptedAt: string | null;
  /** Of the text that an answer goes with. */
  textSha256: string;
  partners: (PartnerRef & { contact: string })[];
  sections: AgreementSection[];
  assents: AgreementAssent[];
  /** Without whose assent it was adopted, or would be now. */
  withoutAssentOf: AgreementWithout[];
  checks: AgreementCheck[];
  /** Against the previous version; empty for the first. */
  changes: AgreementChange[];
  /** How far its actions and conditions are on this day (YYYY-MM-DD): beside the text, and no part of any hash. */
  progress: { day: string; lines: LineProgress[] };
  /** Left out where there are none, so that a document of today is the document of before. */
  pictures?: AgreementPicture[];
};

/** The lines of one kind, in their order. */
export const rowsOf = <Kind extends LineKind>(
  { sections }: Pick<AgreementDocument, "sections">,
  kind: Kind,
): RowOf<Kind>[] =>
  sections
    .flatMap(({ groups }) => groups)
    .flatMap((group) => (group.kind === kind ? (group.rows as RowOf<Kind>[]) : []));

/** How far a line is; open where it has no progress. */
export const stateOf = ({ progress }: Pick<AgreementDocument, "progress">, lineId: string): ProgressState =>
  progress.lines.find((line) => line.lineId === lineId)?.state ?? "open";

/** Whether there is nothing to do about it any more. */
export const isOver = (state: ProgressState): boolean => state === "done" || state === "dropped";

/** What an agreement is called: as its session, and where that has several samenwerkingen also as its own. */
export const agreementTitle = ({
  title,
  partnership = title,
}: Pick<AgreementDocument, "title" | "partnership">): string =>
  partnership === title ? title : `${title} – ${partnership}`;

/** The agreement as a step has it at hand: with the ids of the contributions that its lines came from. */
export type AgreementAtHand = AgreementDocument & { takenOver: string[] };
