import { z } from "zod";
import type { ProblemCode } from "../lib/errors.ts";
import { perObject } from "../lib/perObject.ts";
import { cleanText } from "../lib/text.ts";
import type { ActionFormProps } from "../ui/ActionForm.tsx";
import type { AgreementAtHand, AgreementDocument, HarvestLine } from "./agreement.ts";
import type { AnswerGroup, Reply } from "./answerGroups.ts";
import { content } from "./content.ts";
import type { Notes } from "./notes.ts";
import type { Author, PartnerRef, Side, Standing, SupportEntry } from "./people.ts";
import type { Stage, TimedStage, Today } from "./stage.ts";

export * from "./agreement.ts";
export * from "./answerGroups.ts";
export * from "./lists.ts";
export * from "./notes.ts";
export * from "./people.ts";
export * from "./stage.ts";
export { content, perObject };

// ── what comes in ───────────────────────────────────────────────────────────

/** A contribution as an exercise sees it; hidden ones and merged doubles never reach it. */
export type Entry<Body> = Author & {
  id: string;
  body: Body;
  round: number;
  /** The picture word of the seat ("fiets"). */
  label: string;
  starred: boolean;
  supports: SupportEntry[];
  /** Who sent the doubles that the facilitator merged into this one. */
  doubles: Author[];
};

/** Something that an earlier step yielded, for a later one to start from. */
export type Material = {
  kind: "goal" | "strength" | "role" | "need" | "condition" | "pitfall";
  side: Side | null;
  partnerId: string | null;
  text: string;
  /** Ids of the contributions that it came from. */
  sources: string[];
};

export type ExerciseInput<Setup, Body> = Stage & {
  /** Whether what was sent in this round has been laid open. A step that is closed without it keeps its secrets. */
  revealed: boolean;
  setup: Setup;
  entries: Entry<Body>[];
  partners: PartnerRef[];
  material: Material[];
  /** The concept, for the exercises that ask for it with `uses: ["agreement"]`; otherwise null. */
  agreement: AgreementAtHand | null;
  /** The programme, for the exercises that ask for it with `uses: ["today"]`; otherwise absent. */
  today?: Today;
};

/** Whose phone it is: everything a phone's snapshot may depend on. */
export type PhoneViewer = { partnerId: string; standing: Standing };

// ── what goes out ───────────────────────────────────────────────────────────

/** One sitting of input within a step: first write, then answer, … */
export type Round = {
  id: string;
  title: string;
  /** The sentence on the projector and on the phone: what we are doing now. */
  question: string;
  /** Whether phones send contributions in this round. */
  collects: boolean;
  /** How the step's minutes go: while phones send, and on the wall. Scaled to the step; `own` marks our own filling. */
  minutes: { open: number; shown: number; own: boolean };
  /** True where the wall's pages are one document to leaf through: the big button passes over them. */
  leafed?: boolean;
};

/** A list that the facilitator may set for a step: an order, a choice of some out of `options`, or of one. */
export type SetupChoice = {
  /** The key in the setup, which holds option ids in order. */
  name: string;
  kind: "order" | "pick" | "one";
  label: string;
  options: { id: string; label: string }[];
  value: string[];
  /** True while the room cannot go on without it: what it chose is a tie, and somebody has to decide. */
  tie?: boolean;
};

/** A "no" of the exercise itself. */
export type Refusal = { code: ProblemCode; values?: Record<string, string | number> } | null;

/** A realistic set of contributions, for the demo, the tests and the example PDF. */
export type Example<Body> = { side: Side; round: number; body: Body };

// ── the two screens of an exercise ──────────────────────────────────────────

export type ScreenProps<View> = { view: View; stage: TimedStage };

/** What a phone can do; each becomes a form that also works without JavaScript. */
export type PhoneAct =
  | { do: "contribute" }
  | { do: "change"; id: string }
  | { do: "withdraw"; id: string }
  | { do: "support"; id: string }
  | { do: "support-line"; id: string }
  | { do: "assent" };

/** One of this phone's own contributions to this step, with how far it got. */
export type Mine<Body> = {
  id: string;
  body: Body;
  round: number;
  status: "waiting" | "saved" | "refused";
  message: string;
};

export type PhoneProps<View, Body> = {
  view: View;
  stage: TimedStage;
  me: PhoneViewer & { partnerName: string };
  mine: Mine<Body>[];
  /** What this phone answered to contributions and lines: their id to the value. */
  answered: Record<string, string>;
  /** Where whoever holds the phone reads the agreement whole, and its PDF. */
  agreement?: { page: string; pdf: string };
  /** The props of the ActionForm that does `act`; `draft` tells two forms of one page apart. */
  act: (act: PhoneAct, draft?: string) => ActionFormProps;
};

/** The fields of a form of a phone, as they came or as a contribution keeps them. */
export type Typed = Record<string, string>;

// ── defining ────────────────────────────────────────────────────────────────

export type ExerciseSpec<Setup, Body, Screen, Phone> = {
  id: string;
  title: string;
  notes: Notes;
  /** Parses `{}` into the setup of a new step. */
  setup: z.ZodType<Setup>;
  body: z.ZodType<Body>;
  rounds: Round[];
  /** True for what asks nothing (a break): it opens as soon as the programme comes to it. */
  opensItself?: boolean;
  /** True for what says itself until when it takes: it needs no bar of minutes. */
  saysTime?: boolean;
  /** True for where people come in: its first page on the projector is the code, large. */
  showsDoor?: boolean;
  /** True where contributions come on the wall as they are sent, instead of hidden until shown (conventions B-4). */
  showsAtOnce?: (setup: Setup) => boolean;
  /**
   * What stands in one of its forms, in the words of the page: what was typed, and the names of what was chosen, never an
   * id. Without it the words of the fields "text" and "note".
   */
  inWords?: (typed: Typed) => (string | undefined)[];
  /** What it wants in its input beyond its own entries. */
  uses?: ("material" | "agreement" | "today")[];
  /** May this author send this now? `entries` are all visible ones of the step. */
  accepts?: (body: Body, by: Author, input: ExerciseInput<Setup, Body>) => Refusal;
  supports?: {
    values: readonly string[];
    accepts: (entry: Entry<Body>, by: Author, value: string, input: ExerciseInput<Setup, Body>) => Refusal;
  };
  /** What a contribution says in one line, below the title of its group. */
  summary: (body: Body, input: ExerciseInput<Setup, Body>) => string;
  /** How the regie puts the answers together: the groups in their order, and to which an answer belongs. */
  groups?: {
    list: (input: ExerciseInput<Setup, Body>) => AnswerGroup[];
    keyOf: (body: Body, by: Pick<Author, "partnerId">) => string;
  };
  /** Answers of this round that are no contributions; the regie shows them first. */
  replies?: (input: ExerciseInput<Setup, Body>) => Reply[];
  /** The projector's pages now by what is on each (none is one page without a name), and the minutes of each, if timed apart. */
  pageTitles?: (input: ExerciseInput<Setup, Body>) => string[];
  pageMinutes?: (input: ExerciseInput<Setup, Body>) => number | null;
  /** What the facilitator may set before and during the step. */
  choices?: (input: ExerciseInput<Setup, Body>) => SetupChoice[];
  /** What may be on the wall now: counts only until the step is shown. */
  screen: (input: ExerciseInput<Setup, Body>) => Screen;
  /** What may be on this viewer's phone now. */
  phone: (input: ExerciseInput<Setup, Body>, viewer: PhoneViewer) => Phone;
  /** What wall and phones keep once the bijeenkomst is closed, of the agreement that was adopted. */
  afterwards?: { screen: (adopted: AgreementDocument) => Screen; phone: (adopted: AgreementDocument) => Phone };
  material?: (input: ExerciseInput<Setup, Body>) => Material[];
  harvest?: (input: ExerciseInput<Setup, Body>) => HarvestLine[];
  examples: Example<Body>[];
};

/** An exercise as the rest of the app sees it: everything takes `unknown` and parses. */
export type Exercise = ReturnType<typeof defineExercise>;

type RawInput = ExerciseInput<unknown, unknown>;

/**
 * Makes an exercise. Its types stay inside: what comes out takes `unknown`, parses with the exercise's own schemas, and
 * leaves out stored entries that no longer parse.
 */
export function defineExercise<Setup, Body, Screen, Phone>(spec: ExerciseSpec<Setup, Body, Screen, Phone>) {
  // A room is composed from the same contributions at every change, and for several audiences.
  const parsed = perObject((body: object) => spec.body.safeParse(body));
  const parse = (body: unknown) => (typeof body === "object" && body ? parsed(body) : spec.body.safeParse(body));
  const parseEntry = perObject((entry: Entry<unknown>): Entry<Body>[] => {
    const body = parse(entry.body);
    return body.success ? [{ ...entry, body: body.data }] : [];
  });
  const typed = perObject(
    (input: RawInput): ExerciseInput<Setup, Body> => ({
      ...input,
      setup: spec.setup.parse(input.setup),
      entries: input.entries.flatMap(parseEntry),
    }),
  );

  return {
    id: spec.id,
    title: spec.title,
    notes: spec.notes,
    rounds: spec.rounds,
    opensItself: spec.opensItself ?? false,
    saysTime: spec.saysTime ?? false,
    showsDoor: spec.showsDoor ?? false,
    showsAtOnce: (setup: unknown): boolean => spec.showsAtOnce?.(spec.setup.parse(setup)) ?? false,
    uses: spec.uses ?? [],
    supportValues: spec.supports?.values ?? [],
    examples: spec.examples.map((example): Example<unknown> => example),
    /** The setup as it is stored; throws a ZodError. */
    parseSetup: (setup: unknown): unknown => spec.setup.parse(setup),
    parseBody: (body: unknown): z.ZodSafeParseResult<unknown> => spec.body.safeParse(body),
    accepts: (body: unknown, by: Author, input: RawInput): Refusal =>
      spec.accepts?.(spec.body.parse(body), by, typed(input)) ?? null,
    acceptsSupport: (entry: Entry<unknown>, by: Author, value: string, input: RawInput): Refusal => {
      const [known] = parseEntry(entry);
      if (!spec.supports?.values.includes(value) || !known) return { code: "NOT_NOW" };
      return spec.supports.accepts(known, by, value, typed(input));
    },
    /** What stands in a form, or in a contribution, in the words of the page. */
    inWords: (typed: object): string[] => (spec.inWords ?? textAndNote)(fieldsOf(typed)).filter(isSaid),
    summary: (body: unknown, input: RawInput): string => {
      const known = parse(body);
      return known.success ? spec.summary(known.data, typed(input)) : "";
    },
    groups: (input: RawInput): AnswerGroup[] => spec.groups?.list(typed(input)) ?? [],
    /** To which group an answer belongs; empty for none. */
    groupOf: (body: unknown, by: Pick<Author, "partnerId">): string => {
      const known = parse(body);
      return known.success ? (spec.groups?.keyOf(known.data, by) ?? "") : "";
    },
    replies: (input: RawInput): Reply[] => spec.replies?.(typed(input)) ?? [],
    pages: (input: RawInput): number => Math.max(1, spec.pageTitles?.(typed(input)).length ?? 1),
    /** What each page of the projector is about; empty where there is but one without a name. */
    pageTitles: (input: RawInput): string[] => spec.pageTitles?.(typed(input)) ?? [],
    pageMinutes: (input: RawInput): number | null => spec.pageMinutes?.(typed(input)) ?? null,
    choices: (input: RawInput): SetupChoice[] => spec.choices?.(typed(input)) ?? [],
    screen: (input: RawInput): unknown => spec.screen(typed(input)),
    phone: (input: RawInput, viewer: PhoneViewer): unknown => spec.phone(typed(input), viewer),
    afterwards: spec.afterwards,
    material: (input: RawInput): Material[] => spec.material?.(typed(input)) ?? [],
    harvest: (input: RawInput): HarvestLine[] => spec.harvest?.(typed(input)) ?? [],
  };
}

const textAndNote = ({ text, note }: Typed) => [text, note];

const isSaid = (words: string | undefined): words is string => words !== undefined && words.trim() !== "";

const fieldsOf = (typed: object): Typed =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );

// ── what every exercise needs ───────────────────────────────────────────────

/** Typed words: cleaned, at least one character, at most `max`; `empty` says what to do where there are none. */
export const words = (max: number, empty = content.uiTexts.errors.empty) =>
  z
    .string({ error: empty })
    .max(max * 4, { error: content.uiTexts.errors.tooLong.replace("{max}", String(max)) })
    .transform(cleanText)
    .pipe(
      z
        .string()
        .min(1, { error: empty })
        .max(max, { error: content.uiTexts.errors.tooLong.replace("{max}", String(max)) }),
    );

/** Like `words`, and may be empty or absent. */
export const optionalWords = (max: number) => z.union([z.literal("").transform(() => ""), words(max)]).default("");
