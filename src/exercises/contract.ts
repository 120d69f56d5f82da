import type { z } from "zod";
import { perObject } from "../lib/perObject.ts";
import { type Refusal, refuseDot, refuseLate, refuseMore } from "./accepting.ts";
import type { OfferedLine } from "./agreement.ts";
import type { AnswerGroup, Reply } from "./answerGroups.ts";
import { IN_ONE_ROOM } from "./circles.ts";
import { content } from "./content.ts";
import { inDutch } from "./dutch.ts";
import type { Entry, ExerciseInput, Material, PhoneViewer } from "./entry.ts";
import type { Example } from "./examples.ts";
import type { Guest } from "./guests.ts";
import type { Drawn } from "./kit/drawing/drawn.ts";
import type { Author } from "./people.ts";
import type { Round } from "./rounds.ts";
import type { Typed } from "./screens.ts";
import { type Rules, seenBy, withoutNames } from "./seeing.ts";
import type { ExerciseSpec, SetupChoice } from "./spec.ts";

export type { Refusal } from "./accepting.ts";
export * from "./agreement.ts";
export * from "./answerGroups.ts";
export * from "./circles.ts";
export type {
  CircleBeside,
  Entry,
  ExerciseInput,
  Material,
  PhoneOwner,
  PhoneViewer,
  SeenInput,
  Visit,
} from "./entry.ts";
export { nameless, shuffled } from "./entry.ts";
export * from "./examples.ts";
export type { Guest } from "./guests.ts";
export * from "./lines/kinds.ts";
export { line } from "./lines/line.ts";
export * from "./lists.ts";
export * from "./notes.ts";
export * from "./people.ts";
export * from "./results.ts";
export type { Round, Seen, StageSeen } from "./rounds.ts";
export * from "./screens.ts";
export type { SetupChoice } from "./spec.ts";
export * from "./stage.ts";
export type { Count, Waiting } from "./waiting.ts";
export * from "./words.ts";
export { content, perObject };

/** An exercise as the rest of the app sees it: everything takes `unknown` and parses. */
export type Exercise = ReturnType<typeof defineExercise>;

/** The page with the sheet of paper of an exercise. */
const paperAt = (id: string): string => `/papier/${id}`;

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
    ({ aside = [], held = [], visit, ...input }: RawInput): ExerciseInput<Setup, Body> => ({
      ...input,
      ...(visit && { visit: { ...visit, entries: visit.entries.flatMap(parseEntry) } }),
      setup: spec.setup.parse(input.setup),
      entries: input.entries.flatMap(parseEntry),
      aside: aside.flatMap(parseEntry),
      held: held.flatMap(parseEntry),
    }),
  );
  const { rounds, supports } = spec;
  const answersRule: Rules<Setup, Body>["answers"] = {
    ...{ round: supports?.round ?? 0, seen: supports?.seen ?? "when shown", least: supports?.least ?? 0 },
    quiet: supports?.quiet ?? [],
  };
  const roundsOf = (setup: Setup): Round[] => (typeof rounds === "function" ? rounds(setup) : rounds);
  const rulesOf = perObject(
    (input: ExerciseInput<Setup, Body>): Rules<Setup, Body> => ({
      rounds: roundsOf(input.setup),
      answers: answersRule,
      isOnWall: spec.isOnWall ?? (() => true),
      bucketOf: spec.bucketOf ?? ((entry) => spec.groups?.keyOf(entry.body, entry) ?? null),
    }),
  );
  /** For the facilitator: everything, but for who sent it in an anonymous round. */
  const hosted = perObject((input: RawInput) => withoutNames(typed(input), roundsOf(typed(input).setup)));
  /** The same with what waits to be let through: what the facilitator reads, and nobody works with yet. */
  const listed = perObject(({ held = [], ...input }: RawInput) =>
    hosted({ ...input, entries: [...input.entries, ...held] }),
  );
  const inDutchOf = perObject((input: ExerciseInput<Setup, Body>) => ({
    ...input,
    entries: input.entries.map((entry) => inDutch(entry, spec.body.safeParse)),
  }));
  const onWall = perObject((input: RawInput) => seenBy(typed(input), rulesOf(typed(input)), null));
  const yielded = perObject((input: RawInput) => seenBy(typed(input), rulesOf(typed(input)), null, true));
  const phones = perObject((input: RawInput) => {
    const within = [supports?.seen, ...rulesOf(typed(input)).rounds.map(({ seen }) => seen)];
    const byPartner = within.includes("within the organisation at once");
    const byCircle = within.includes("within the circle at once");
    const sees = (what: "side" | "partner") => spec.sees?.includes(what) ?? false;
    const views = new Map<string, { view: Phone }>();
    return ({ partnerId, standing }: PhoneViewer): Phone => {
      const viewer: PhoneViewer = {
        partnerId: byPartner || sees("partner") ? partnerId : "",
        standing: sees("side") ? standing : "both",
      };
      const key = JSON.stringify([viewer.partnerId, viewer.standing]);
      const seen = () =>
        byPartner || byCircle || input.visit ? seenBy(typed(input), rulesOf(typed(input)), viewer) : onWall(input);
      const known = views.get(key) ?? { view: spec.phone(seen(), viewer) };
      views.set(key, known);
      return known.view;
    };
  });

  return {
    id: spec.id,
    title: spec.title,
    picture: spec.picture ?? "drawings.svg#sprout",
    notes: spec.notes,
    /** The rounds of a step with this setup. */
    roundsOf: (setup: unknown): Round[] => (typeof rounds === "function" ? rounds(spec.setup.parse(setup)) : rounds),
    circles: spec.circles ?? IN_ONE_ROOM,
    opensItself: spec.opensItself ?? false,
    saysTime: spec.saysTime ?? false,
    showsDoor: spec.showsDoor ?? false,
    uses: spec.uses ?? [],
    /** Where its sheet of paper is; null where it has none, or none with this setup. */
    paperOf: (setup: unknown): string | null => (spec.paper?.(spec.setup.parse(setup)) ? paperAt(spec.id) : null),
    hasPaper: spec.paper !== undefined,
    words: spec.words ?? [],
    supportValues: supports?.values ?? [],
    /** When answers may be seen, as its contributions by the round that they are given in. */
    answers: answersRule,
    examples: spec.examples.map((example): Example<unknown> => example),
    /** The setup as it is stored; throws a ZodError. */
    parseSetup: (setup: unknown): unknown => spec.setup.parse(setup),
    parseBody: (body: unknown): z.ZodSafeParseResult<unknown> => spec.body.safeParse(body),
    accepts: (body: unknown, by: Author, input: RawInput): Refusal =>
      refuseLate(roundsOf(typed(input).setup), input) ??
      spec.accepts?.(spec.body.parse(body), by, typed(input)) ??
      refuseMore(roundsOf(typed(input).setup), input.round, by, input.entries),
    acceptsSupport: (entry: Entry<unknown>, by: Author, value: string, input: RawInput): Refusal => {
      const [known] = parseEntry(entry);
      if (!supports?.values.includes(value) || !known) return { code: "NOT_NOW" };
      return (
        supports.accepts(known, by, value, typed(input)) ??
        refuseDot(roundsOf(typed(input).setup), input.round, by, known, input.entries)
      );
    },
    /** What stands in a form, or in a contribution, in the words of the page. */
    inWords: (typed: object): string[] => (spec.inWords ?? textAndNote)(fieldsOf(typed)).filter(isSaid),
    /** What the facilitator may read of what was sent: see `withoutNames`. */
    forHost: (input: RawInput): Entry<unknown>[] => hosted(input).entries,
    summary: (body: unknown, input: RawInput): string => {
      const known = parse(body);
      return known.success ? oneLine((spec.summary ?? textOf)(known.data, listed(input))) : "";
    },
    /** What was drawn in a contribution; null where nothing was. */
    drawnIn: (body: unknown): Drawn | null => {
      const known = parse(body);
      return (known.success && spec.drawn?.(known.data)) || null;
    },
    groups: (input: RawInput): AnswerGroup[] => spec.groups?.list(listed(input)) ?? [],
    /** To which group an answer belongs; empty for none. */
    groupOf: (body: unknown, by: Pick<Author, "partnerId">): string => {
      const known = parse(body);
      return known.success ? (spec.groups?.keyOf(known.data, by) ?? "") : "";
    },
    replies: (input: RawInput): Reply[] => spec.replies?.(hosted(input)) ?? [],
    pages: (input: RawInput): number => Math.max(1, spec.pageTitles?.(onWall(input)).length ?? 1),
    /** What each page of the projector is about; empty where there is but one without a name. */
    pageTitles: (input: RawInput): string[] => spec.pageTitles?.(onWall(input)) ?? [],
    pageMinutes: (input: RawInput): number | null => spec.pageMinutes?.(onWall(input)) ?? null,
    choices: (input: RawInput): SetupChoice[] => spec.choices?.(hosted(input)) ?? [],
    screen: (input: RawInput): unknown => spec.screen(onWall(input)),
    /** What this viewer's phone shows: the same object for all that are alike in what the exercise sees of them. */
    phone: (input: RawInput, viewer: PhoneViewer): unknown => phones(input)(viewer),
    /** What this viewer may see now of what was sent: on a phone, or on the wall where it is null. */
    visibleTo: (input: RawInput, viewer: PhoneViewer | null): Entry<unknown>[] =>
      (viewer ? seenBy(typed(input), rulesOf(typed(input)), viewer) : onWall(input)).entries,
    afterwards: spec.afterwards,
    material: (input: RawInput): Material[] => {
      const nobodys = new Set(yielded(input).entries.flatMap((entry) => (isKnown(entry) ? [] : [entry.id])));
      return (spec.material?.(yielded(input)) ?? []).map((line) =>
        line.sources.some((id) => nobodys.has(id)) ? { ...line, side: null, partnerId: null } : line,
      );
    },
    guests: (input: RawInput): Guest[] => spec.guests?.(hosted(input)) ?? [],
    harvest: (input: RawInput): OfferedLine[] =>
      (spec.harvest?.(inDutchOf(hosted(input))) ?? []).map((line) => ({
        ...line,
        backers: line.backers.filter(isKnown),
      })),
  };
}

/** Who stands behind what nobody may know the sender of, is not told. */
const isKnown = ({ partnerId }: Author): boolean => partnerId !== "";

const textOf = (body: unknown): string => (typeof body === "object" && body ? (fieldsOf(body).text ?? "") : "");

const oneLine = (text: string): string => text.replace(/\s+/g, " ");

const textAndNote = ({ text, note }: Typed) => [text, note];

const isSaid = (words: string | undefined): words is string => words !== undefined && words.trim() !== "";

const fieldsOf = (typed: object): Typed =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
