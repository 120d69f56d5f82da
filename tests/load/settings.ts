/** How large a benchmark is. */
export type Settings = {
  repeats: number;
  /** Phones in one session. */
  sizes: number[];
  rate: number;
  /** How long contributions come in. */
  seconds: number;
  /** How often the facilitator presses "verder". */
  presses: number;
  /** How long phones stand behind a line. */
  supportSeconds: number;
  joins: number;
  /** Sessions of 20 phones in one process, in ascending order, and contributions a second over all of them. */
  sessions: number[];
  sessionsRate: number;
  /** Contributions that a step already has. */
  contributions: number[];
  oldSessions: number;
  /** How long each attack goes on. */
  siegeSeconds: number;
};

export const full: Settings = {
  repeats: 3,
  sizes: [20, 200, 1_000],
  rate: 20,
  seconds: 5,
  presses: 4,
  supportSeconds: 3,
  joins: 1_000,
  sessions: [1, 50, 500],
  sessionsRate: 50,
  contributions: [10, 100, 1_000],
  oldSessions: 100_000,
  siegeSeconds: 20,
};

/** Small and once: to see that it runs. */
export const quick: Settings = {
  ...full,
  repeats: 1,
  sizes: [20],
  seconds: 2,
  presses: 3,
  supportSeconds: 1,
  joins: 20,
  sessions: [1, 5],
  contributions: [10, 100],
  oldSessions: 500,
  siegeSeconds: 5,
};
