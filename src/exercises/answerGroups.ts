import type { Side } from "./people.ts";

/** Answers that belong together, as the exercise sees them. */
export type AnswerGroup = {
  key: string;
  title: string;
  /** The page of the wall that shows them, by its name, or else what they are about together with other groups. */
  part: string;
  /** Where an answer says no more than the group's title: then only their number counts. */
  tally?: boolean;
};

/** An answer that is no contribution, such as an organisation's to the agreement. */
export type Reply = { id: string; title: string; side: Side; text: string };
