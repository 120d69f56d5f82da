import type { Growth } from "../../../ui/Tree.tsx";

/** The tree of a session that is this far, from 0 to 1. */
export const growthOf = (share: number): Growth =>
  share < 0.25 ? "seedling" : share < 0.5 ? "young" : share < 0.85 ? "grown" : "fruit";
