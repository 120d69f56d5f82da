export type StepState = "planned" | "open" | "shown" | "closed";
export type Stage = { state: StepState; round: number; page: number };

/** A stage with its time, which goes on while somebody looks. */
export type TimedStage = Stage & {
  /** When its time is up, epoch milliseconds on the server's clock. */
  endsAt?: number | null;
  /** The server's clock minus this device's, in milliseconds. */
  clockSkew?: number;
};

/** What the room does in the part (dagdeel) of now, by its plan. */
export type Today = {
  title: string;
  place: string;
  /** In words, and as YYYY-MM-DD; both empty where no part goes on. */
  date: string;
  day: string;
  /** On the clock of the room, "HH:MM". */
  endsAt: string;
  /** What was done in the parts that were ended, in order and each once. */
  before: { exercise: string; title: string; goal: string; picture: string }[];
  /** What comes after the welcome, in order. */
  steps: { exercise: string; title: string; startsAt: string; isBreak: boolean }[];
};
