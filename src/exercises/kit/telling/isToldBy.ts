import type { CircleTeller } from "./circles.ts";

/** Whether a phone, in this circle or in none, is of who tells. */
export const isToldBy = ({ id, isOfNone }: CircleTeller, circle: string | undefined): boolean =>
  circle === undefined ? isOfNone : id === circle;
