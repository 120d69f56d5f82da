import { type CircleBeside, type CircleRef, type Entry, WHOLE_ROOM } from "../../contract.ts";
import { inOrder } from "./turns.ts";

/** A samenwerking or group that tells. */
export type CircleTeller = CircleRef & {
  /** True for everybody, and for those who are in no circle: their phones know of none. */
  isOfNone: boolean;
};

type Beside = { circles?: CircleBeside[] | undefined };

/** The circles that tell, as it was chosen; where everybody does it in one, that one is called `one`. */
export function circlesInTurn({ circles }: Beside, chosen: string[], one: string): CircleTeller[] {
  const all: CircleRef[] = circles ?? [{ id: WHOLE_ROOM, title: one, sign: null }];
  return inOrder(all, chosen).map(({ id, title, sign }) => ({ id, title, sign, isOfNone: id === WHOLE_ROOM }));
}

/** Whether something is of who tells: where everybody does it in one, all of it. */
export const isOfTeller = (
  { id }: Pick<CircleTeller, "id">,
  { circle }: Pick<Entry<unknown>, "circle">,
  { circles }: Beside,
): boolean => circles === undefined || circle === id;
