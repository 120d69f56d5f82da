import { LINE_KINDS, type LineKind } from "../contract.ts";
import { PARTS } from "./parts.ts";

export { MOST } from "./parts.ts";

// What belongs to the begeleider to choose, and what is more than words.
const OTHERS = ["form", "focus", "contact", "validUntil", "action", "whatif", "evalDate"] as const;
type TextKind = Exclude<LineKind, (typeof OTHERS)[number]>;

/** What a phone may propose in plain words. */
export const TEXT_KINDS = LINE_KINDS.filter((kind): kind is TextKind => !OTHERS.some((other) => other === kind));

const PROPOSABLE: readonly string[] = [...TEXT_KINDS, ...Object.keys(PARTS)];

/** Whether a phone may propose a line of this kind. */
export const isProposable = (kind: string): boolean => PROPOSABLE.includes(kind);
