import type { StepState } from "../../../../exercises/contract.ts";

export type PlannedStep = {
  id: string;
  exercise: string;
  title: string;
  minutes: number;
  enabled: boolean;
  state: StepState;
  isBreak: boolean;
  /** Whether the room is at it now. */
  isNow: boolean;
};
export type PlannedPart = { id: string; date: string; startsAt: string; steps: PlannedStep[] };

/** What the page shows at once, before the server has answered. */
export type StepChange = { stepId: string; minutes?: number; enabled?: boolean };

/** The programme with one step changed. */
export const withChange = (parts: PlannedPart[], { stepId, ...change }: StepChange): PlannedPart[] =>
  parts.map((part) => ({
    ...part,
    steps: part.steps.map((step) => (step.id === stepId ? { ...step, ...change } : step)),
  }));
