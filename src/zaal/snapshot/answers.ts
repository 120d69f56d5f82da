import type { ContributionRow } from "../../contributions/stored/reads.ts";
import { nameless, peopleIn, type Round, type StageSeen, shuffled } from "../../exercises/contract.ts";
import type { Drawn } from "../../exercises/kit/drawing/drawn.ts";
import { lightened, shareOf } from "../../exercises/kit/drawing/lighter.ts";
import { heldBack } from "../../exercises/seeing.ts";
import { perObject } from "../../lib/perObject.ts";

/** A contribution as the host reads it. */
export type HostContribution = {
  id: string;
  text: string;
  /** What was drawn of it; absent where nothing was. */
  drawn?: Drawn;
  /** The key of the group that it belongs to, as the exercise sees it; empty for none. */
  group: string;
  label: string;
  partnerId: string;
  standing: "formal" | "informal" | "both";
  round: number;
  /** In which circle it was made. */
  circle: string;
  /** In which language its writer says that it is, and what the host wrote under it in Dutch. */
  lang: string | null;
  dutch: string;
  hidden: boolean;
  /** Whether it waits to be let through, by itself; what is anonymous waits together. */
  waits: boolean;
  /** Words that came with answers to it, and wait. */
  notes: string[];
  starred: boolean;
  mergedIntoId: string | null;
  supports: number;
  /** Whether it stands in the agreement; null where the step has no agreement at hand. */
  inAgreement: boolean | null;
  photo?: ContributionRow["photo"];
};

export type HostAnswers = {
  /** The newest ones, each with its doubles, in order of arrival. */
  contributions: HostContribution[];
  /** How many there are of all, and how many when doubles count as one. */
  answers: { all: number; heaps: number /** Another number once one that is not listed changes. */; unlisted: number };
};

/**
 * Contributions as the host may see them at this stage: those of anonymous rounds in no order, without anything that tells
 * whose they are, and nothing of what is only counted from so many people on before it was shown.
 */
export function forHost(all: ContributionRow[], rounds: Round[], stage: StageSeen): ContributionRow[] {
  const isHeld = heldBack({ ...stage, entries: all }, rounds);
  const rows = all.filter(({ round }) => !isHeld(round));
  const isAnonymous = ({ round }: ContributionRow) => rounds[round]?.anonymous ?? false;
  if (!rows.some(isAnonymous)) return rows;
  const named = rows.filter((row) => !isAnonymous(row));
  return [
    ...named,
    ...shuffled(rows.filter(isAnonymous)).map((row) => ({
      ...row,
      ...nameless(row),
      lang: null,
      dutch: row.dutch,
      // Which of them wait would say which came last.
      ...{ seq: 0, waits: false },
    })),
  ];
}

/** How many the host's snapshot lists: more is asked for when it is looked at. */
export const LISTED_AT_ONCE = 50;

// Signs of all drawings together, which come anew at every change.
const DRAWN_SIGNS = 20_000;

type Words = {
  /** What a body says in one line, and to which group an answer belongs. */
  say: (body: unknown) => string;
  drawnIn?: (body: unknown) => Drawn | null;
  keyOf: (row: ContributionRow) => string;
  /** Which answers are listed before newer ones: those on the wall. */
  isNow: (row: ContributionRow) => boolean;
  /** The ids of those that stand in the agreement. */
  taken: Set<string> | null;
};

/** The answers to one step, of which at most `most` are listed: those on the wall, then the newest. Pure. */
export function listAnswers(rows: ContributionRow[], most: number, words: Words): HostAnswers {
  const isMerged = rows.some(({ mergedIntoId }) => mergedIntoId !== null);
  const ids = new Set(isMerged ? rows.map(({ id }) => id) : []);
  const heapOf = ({ id, mergedIntoId }: ContributionRow) => (mergedIntoId && ids.has(mergedIntoId) ? mergedIntoId : id);
  const heaps = rows.filter((row) => heapOf(row) === row.id);
  const lastFirst =
    heaps.length > most ? [...heaps.filter((row) => !words.isNow(row)), ...heaps.filter(words.isNow)] : heaps;
  const listed = new Set(lastFirst.slice(-most).map(({ id }) => id));
  const isListed = (row: ContributionRow) => listed.has(heapOf(row));
  const shown = rows.filter(isListed);
  return {
    contributions: withDrawings(
      shown.map((row) => answerOf(row, words)),
      shown.map(({ body }) => words.drawnIn?.(body) ?? null),
    ),
    answers: {
      all: rows.length,
      heaps: heaps.length,
      unlisted: rows.reduce(
        (sum, row) => (isListed(row) ? sum : (sum + markOf(row) + (words.taken?.has(row.id) ? 1 : 0)) % 2 ** 32),
        0,
      ),
    },
  };
}

function answerOf(row: ContributionRow, { say, keyOf, taken }: Words): HostContribution {
  const { id, label, partnerId, standing, round, circle, lang = null, dutch = "", hidden, starred, mergedIntoId } = row;
  return {
    id,
    text: say(row.body),
    group: keyOf(row),
    label,
    partnerId,
    standing,
    round,
    circle,
    lang,
    dutch,
    hidden,
    ...waitingIn(row),
    starred,
    mergedIntoId,
    supports: peopleIn(row.supports),
    inAgreement: taken?.has(id) ?? null,
    photo: row.photo,
  };
}

/** With what was drawn of each: of many as much as all of them may weigh. */
function withDrawings(answers: HostContribution[], drawings: (Drawn | null)[]): HostContribution[] {
  const share = shareOf(DRAWN_SIGNS, drawings.filter(Boolean).length);
  return answers.map((answer, at) => {
    const drawn = drawings[at];
    return drawn ? { ...answer, drawn: lightened(drawn, share) } : answer;
  });
}

function waitingIn({ waits, supports }: ContributionRow): Pick<HostContribution, "waits" | "notes"> {
  const notes = supports.flatMap((one) => (one.waits ? [one.note] : []));
  return { waits: waits || notes.length > 0, notes };
}

/** A number that its words, and what the host did to it, lead to (FNV-1a). */
const markOf = perObject((row: ContributionRow): number => {
  const { id, body, dutch, hidden, waits, starred, mergedIntoId, supports, photo } = row;
  const waiting = waits || supports.some((one) => one.waits);
  const words = JSON.stringify([id, body, dutch, hidden, waiting, starred, mergedIntoId, supports.length, photo?.id]);
  let mark = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) mark = Math.imul(mark ^ words.charCodeAt(at), 0x01000193) >>> 0;
  return mark;
});
