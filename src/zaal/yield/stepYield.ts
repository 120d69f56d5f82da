import type { ContributionRow } from "../../contributions/stored/reads.ts";
import { eachOnce, type PartnerRef, type PerSide, perSide } from "../../exercises/contract.ts";
import type { Drawn } from "../../exercises/kit/drawing/drawn.ts";
import { lightened, shareOf } from "../../exercises/kit/drawing/lighter.ts";
import type { SessionRoom, StepRow } from "../../sessions/reads.ts";
import { answersTo, type HostGroup } from "../snapshot/answerGroups.ts";
import type { HostContribution } from "../snapshot/answers.ts";
import { nowAt } from "../snapshot/now.ts";

/** One thing that was said, as who leads may read it. */
export type SaidHere = Pick<
  HostContribution,
  "id" | "text" | "lang" | "dutch" | "standing" | "starred" | "supports" | "photo"
> & {
  /** What it was about within the step, and of which organisation; "" for nothing in particular, and for nobody. */
  about: string;
  partner: string;
  /** How many said the same. */
  times: number;
  /** Whether something of the agreement came from it. */
  landed: boolean;
};

/** What one step yielded. */
export type StepYield = {
  id: string;
  title: string;
  /** How many people of each side said something with their name to it; null where nobody may know that. */
  people: PerSide<number> | null;
  /** The choices, counted. */
  tallies: HostGroup[];
  /** The starred first, then as its exercise puts them together. */
  said: SaidHere[];
  /** What was drawn of some of these: of many with fewer points, for they stand on one page. */
  drawingsOf: (some: SaidHere[]) => Map<string, Drawn>;
  /** How many wait still to be let through: these are not among them. */
  waiting: number;
};

// Signs of all drawings together that one page shows of a step.
const DRAWN_SIGNS = 60_000;

type Sources = { room: SessionRoom; rows: ContributionRow[]; landed: ReadonlySet<string> };

/** What a step yielded, as who leads may read it: nothing hidden, nothing that waits, no names of what is anonymous. Pure. */
export function stepYield({ room, rows, landed }: Sources, step: StepRow): StepYield | null {
  const now = nowAt({ room, rows, agreements: {} }, step);
  const own = rows.filter(({ stepId }) => stepId === step.id);
  if (!now || own.length === 0) return null;
  const { exercise, input } = now;
  // Drawings are made lighter for a page, not for all that were ever sent.
  const plain = { ...exercise, drawnIn: () => null };
  const { contributions, groups } = answersTo({ exercise: plain, input, rows: own, most: own.length, taken: null });
  const kept = new Set(own.filter(({ hidden, waits }) => !hidden && !waits).map(({ id }) => id));
  const shown = contributions.filter(({ id }) => kept.has(id));
  const order = new Map(exercise.groups(input).map((group, at) => [group.key, { ...group, at }]));
  const times = Map.groupBy(shown, ({ id, mergedIntoId }) => mergedIntoId ?? id);
  const said = shown
    .filter(({ mergedIntoId, group }) => mergedIntoId === null && !order.get(group)?.tally)
    .sort((one, other) => rankOf(one) - rankOf(other));
  const bodies = new Map(own.map(({ id, body }) => [id, body]));
  const rounds = exercise.roundsOf(step.setup);
  const named = own.filter(({ id, round }) => kept.has(id) && !rounds[round]?.anonymous);
  return {
    id: step.id,
    title: exercise.title,
    people: named.length > 0 ? perSide(eachOnce(named), room.partners) : null,
    tallies: groups.filter(({ tally }) => tally),
    said: said.map((one) => ({
      ...one,
      about: order.get(one.group)?.title ?? "",
      partner: nameOf(one.partnerId, room.partners),
      times: times.get(one.id)?.length ?? 1,
      landed: landed.has(one.id),
    })),
    drawingsOf: (some) => drawingsIn(some, (id) => exercise.drawnIn(bodies.get(id))),
    waiting: own.filter(({ hidden, waits }) => waits && !hidden).length,
  };

  // What has no group of its own comes last.
  function rankOf({ starred, group }: HostContribution): number {
    return (starred ? 0 : 1_000_000) + (order.get(group)?.at ?? 999_999);
  }
}

function drawingsIn(some: SaidHere[], drawnOf: (id: string) => Drawn | null): Map<string, Drawn> {
  const drawings = some.flatMap(({ id }) => {
    const drawn = drawnOf(id);
    return drawn ? [{ id, drawn }] : [];
  });
  const share = shareOf(DRAWN_SIGNS, drawings.length);
  return new Map(drawings.map(({ id, drawn }) => [id, lightened(drawn, share)]));
}

const nameOf = (id: string, partners: PartnerRef[]): string => partners.find((one) => one.id === id)?.name ?? "";
