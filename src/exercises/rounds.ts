import type { Stage } from "./stage.ts";

/**
 * When others than the sender and the facilitator may see what was sent: everybody at once, on the wall too; the phones of
 * the own circle or the own organisation at once and the others when it is shown; all when it is shown; or none of them ever.
 */
export type Seen =
  | "at once"
  | "within the circle at once"
  | "within the organisation at once"
  | "when shown"
  | "by the facilitator only";

/** One sitting of input within a step: first write, then answer, … */
export type Round = {
  id: string;
  title: string;
  /** The sentence on the projector and on the phone: what we are doing now. */
  question: string;
  /**
   * True where the whole room does it together, also in a step that is done in circles: they show each other what they made;
   * "once shown" where each circle makes it for itself first.
   */
  together?: true | "once shown";
  /**
   * Which time it is, from 0 on, that circles are at each other (`visitedBy`): what is sent in it is made for the circle that
   * is visited, which has it from then on for its own.
   */
  visit?: number;
  /** True for what whoever visits the circle may read there, in a round after it. */
  forVisitors?: true;
  /** Whether phones send contributions in this round. */
  collects: boolean;
  /** When what is sent in it may be seen; where it does not say, when it is shown. */
  seen?: Seen;
  /** True where nobody, the facilitator included, may see or find out whose it is. */
  anonymous?: true;
  /** From how many people on there are results, which are then only told apart by side where each has four (G-6). */
  least?: number;
  /** True where a photo may go with what is sent: one each, made smaller and without where it was taken. */
  photo?: boolean;
  /** How many a seat may send in it, or how many dots it may give to what others sent. */
  perSeat?: number | { dots: number };
  /** How the step's minutes go: while phones send, and on the wall. Scaled to the step; `own` marks our own filling. */
  minutes: { open: number; shown: number; own: boolean };
  /** True where each organisation answers the agreement in it, also before that was put before them. */
  assents?: true;
  /** Which round of the script it goes by, where several go by one; its own otherwise. */
  script?: number;
  /** True where the wall's pages are one document to leaf through: the big button passes over them. */
  leafed?: boolean;
};

export type StageSeen = Pick<Stage, "state" | "round"> & {
  /** Whether what was sent in the present round has been laid open. */
  revealed: boolean;
};

/** Whether everybody may see what is sent in a round with this rule now. */
export function isOut(round: number, seen: Seen = "when shown", stage: StageSeen): boolean {
  if (stage.state === "planned" || seen === "by the facilitator only") return false;
  return seen === "at once" || round < stage.round || (round === stage.round && stage.revealed);
}

/** Whether everybody does this round together now, in whatever circles the step is done. */
export const isTogether = ({ together }: Pick<Round, "together">, isShown: boolean): boolean =>
  together === true || (together === "once shown" && isShown);
