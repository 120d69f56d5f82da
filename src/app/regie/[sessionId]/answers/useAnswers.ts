import { useEffect, useRef, useState } from "react";
import { useScripts } from "../../../../ui/useScripts.ts";
import { type HostContribution, LISTED_AT_ONCE } from "../../../../zaal/snapshot/answers.ts";
import type { HostSnapshot } from "../../../../zaal/snapshot/snapshot.ts";

/** Of very many answers a page comes with so many; the others that the snapshot lists are there as soon as it is alive. */
const IN_PAGE = 16;
const MANY = 100;
const READ_MOST_EVERY_MS = 1_000;
const AGAIN_AFTER_MS = 3_000;

/**
 * The answers that the facilitator looks at: the newest, as the snapshot lists them, until older ones are wanted or the
 * list is held. From then on it reads everything since the oldest one in sight, and again whenever something changed.
 */
export function useAnswers({ session, step, contributions, answers, revision }: HostSnapshot) {
  /** How many of the oldest are out of sight; null while the list goes along with the newest. */
  const [passed, setPassed] = useState<number | null>(null);
  const [read, setRead] = useState<HostContribution[]>([]);
  const readAt = useRef(Number.NEGATIVE_INFINITY);
  const most = passed === null ? LISTED_AT_ONCE : Math.max(1, answers.heaps - passed);
  const wanted = most > LISTED_AT_ONCE ? `/api/sessions/${session.id}/contributions?as=host&most=${most}` : null;

  useEffect(() => {
    if (!wanted) return;
    let left = false;
    const look = async () => {
      readAt.current = performance.now();
      const answer = await fetchAnswers(wanted);
      if (left) return;
      if (answer && answer.stepId === step?.id && answer.revision >= revision) setRead(answer.contributions);
      else timer = setTimeout(look, AGAIN_AFTER_MS);
    };
    let timer = setTimeout(look, Math.max(0, readAt.current + READ_MOST_EVERY_MS - performance.now()));
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [wanted, revision, step?.id]);

  const isAlive = useScripts();
  const listed = isAlive || answers.heaps <= MANY ? contributions : contributions.slice(-IN_PAGE);
  const known = wanted ? joined(read, contributions) : listed;
  const heaps = heapsIn(known);
  const stayAt = (oldest: number) => {
    setPassed(Math.max(0, oldest));
    setRead(known);
  };
  return {
    known,
    /** How many older ones could be shown too. */
    older: Math.max(0, answers.heaps - heaps),
    isReading: wanted !== null && heaps < Math.min(most, answers.heaps),
    showOlder: () => stayAt(answers.heaps - 2 * heaps),
    hold: () => stayAt(answers.heaps - heaps),
    follow: () => setPassed(null),
  };
}

type Answer = { revision: number; stepId: string | null; contributions: HostContribution[] };

async function fetchAnswers(path: string): Promise<Answer | null> {
  try {
    const response = await fetch(path);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

/** What was read, with what the snapshot has heard since. */
function joined(read: HostContribution[], newest: HostContribution[]): HostContribution[] {
  const now = new Map(newest.map((one) => [one.id, one]));
  const known = new Set(read.map(({ id }) => id));
  return [...read.map((one) => now.get(one.id) ?? one), ...newest.filter(({ id }) => !known.has(id))];
}

function heapsIn(contributions: HostContribution[]): number {
  const ids = new Set(contributions.map(({ id }) => id));
  return contributions.filter(({ mergedIntoId }) => mergedIntoId === null || !ids.has(mergedIntoId)).length;
}
