import { type CircleRef, type ExerciseInput, type Material, type SeenInput, WHOLE_ROOM } from "../contract.ts";
import { listed, type PartLines } from "../kit/lines.ts";
import { mostOfEach, ON_WALL_MOST, onWall, type ToldView, type WallPart } from "../kit/telling/told.ts";
import { inOrder, turnsOf } from "../kit/telling/turns.ts";
import { KINDS, type Kind } from "./drawings.ts";
import words from "./phone.texts.json" with { type: "json" };
import type { Setup } from "./schema.ts";

type Input = SeenInput<Setup, never>;
type Telling = Pick<ExerciseInput<Setup, never>, "circles" | "partners" | "setup">;

/** Who shows what they made: a samenwerking or a group, or where there is one room an organisation. */
export type Teller = CircleRef & { of: "circle" | "partner" };

export type ScreenView =
  | { show: "nothing" }
  /** `closed`: whether all of them showed it before it was closed; null while they do. */
  | { show: "work"; teller: Teller; next: string | null; closed: "all" | "early" | null; parts: WallPart<Kind>[] };

export type PhoneView = ToldView<Teller, Kind>;

/** On the wall: whose turn it is, and in short what they made before. */
export function screenView(input: Input): ScreenView {
  const { told, next, untold } = turnsOf(tellers(input), input);
  const teller = told.at(-1);
  if (!teller) return { show: "nothing" };
  const labelOf = (id: Kind) => words.kinds[id];
  const parts = onWall(workOf(teller, input, ON_WALL_MOST), { title: teller.title, labelOf, above: 1 });
  const closed = input.state !== "closed" ? null : untold.length > 0 ? "early" : "all";
  return { show: "work", teller, next: next?.title ?? null, closed, parts };
}

/** On a phone: the same of all whose turn it was. */
export function phoneView(input: Input): PhoneView {
  const all = tellers(input);
  const most = mostOfEach(KINDS.length, all.length);
  const { told, ...turns } = turnsOf(all, input);
  return { told: told.map((teller) => ({ teller, parts: workOf(teller, input, most) })), ...turns };
}

/** What somebody made in the steps before, each thing once. */
function workOf({ id, of }: Teller, { circles, material }: Input, most: number): PartLines<Kind>[] {
  const made: Material[] =
    of === "circle"
      ? (circles?.find((circle) => circle.id === id)?.material ?? [])
      : material.filter(({ partnerId }) => partnerId === id);
  return KINDS.flatMap((kind) => {
    const texts = new Set(made.filter((line) => line.kind === kind).map(({ text }) => text));
    const lines = [...texts].map((text, at) => ({ id: `${kind}-${at}`, text }));
    return lines.length > 0 ? [{ id: kind, ...listed(lines, most) }] : [];
  });
}

export const pageTitles = (input: Input): string[] => (input.revealed ? tellers(input).map(({ title }) => title) : []);

/** Everybody gets as much time as the next one. */
export const pageMinutes = (input: Input): number | null => (input.revealed ? input.setup.minutesEach : null);

/** Who is in none of the groups has nothing to show. */
export function tellers({ circles, partners, setup }: Telling): Teller[] {
  const groups = (circles ?? []).filter(({ id }) => id !== WHOLE_ROOM);
  const all: Teller[] =
    groups.length > 0
      ? groups.map(({ id, title, sign }) => ({ id, title, sign, of: "circle" }))
      : partners.map(({ id, name }) => ({ id, title: name, sign: null, of: "partner" }));
  return inOrder(all, setup.order);
}
