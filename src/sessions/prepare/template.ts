import type { CircleKind } from "../../exercises/circles.ts";
import { content } from "../../exercises/contract.ts";

/** A step of a programme to begin with; what it does not say is as its exercise has it. */
export type PlannedStep = {
  exercise: string;
  minutes: number;
  enabled?: boolean;
  circle?: CircleKind | null;
  /** Whether what is sent in it waits until the facilitator let it through. */
  checks?: boolean;
  setup?: object;
};

/** A dagdeel of a programme: how many days after the first one, and how many minutes later on its day than that begins. */
export type PlannedPart = { day: number; after: number; steps: PlannedStep[] };

/** The programmes of the toolkit to choose from. */
export const templates = content.programmes.map(({ id, title, text }) => ({ id, title, text }));

/** The programme of a template, exactly as workshop.md 1.4 has it. Unknown ids give an empty programme. */
export function programmeOf(templateId: string): (PlannedPart & { title: string })[] {
  const blocks = content.programmes.find(({ id }) => id === templateId)?.blocks ?? [];
  return blocks.map(({ title, day, after, items }) => ({ title, day, after, steps: items }));
}

/** How long a programme takes, and over how many dagdelen and days: what is switched off takes no time. */
export function sizeOf(parts: PlannedPart[]): { minutes: number; parts: number; days: number } {
  const steps = parts.flatMap((part) => part.steps).filter(({ enabled }) => enabled !== false);
  return { minutes: minutesOf(steps), parts: parts.length, days: new Set(parts.map(({ day }) => day)).size };
}

/** Whether no programme does without this exercise (workshop.md, Decided 5). */
export const isCore = (id: string): boolean => content.core.includes(id);

/** Whether this item of the programme gives rest. */
export const isBreak = (id: string): boolean =>
  content.programmeItems.some((item) => item.id === id && item.kind === "break");

const minutesOf = (items: { minutes: number }[]): number => items.reduce((sum, { minutes }) => sum + minutes, 0);
