/** What a phone may propose in plain words; the choices that belong to the begeleider are not among them. */
export const TEXT_KINDS = [
  "reason",
  "vision",
  "goal",
  "shapeText",
  "formalStrength",
  "informalStrength",
  "formalRole",
  "informalRole",
  "notMyRole",
  "formalNeed",
  "informalNeed",
  "condition",
  "money",
  "space",
  "leadParty",
  "backup",
  "meeting",
  "reachability",
  "confidentiality",
  "childSafety",
  "feedbackLoop",
  "parentVoice",
  "bell",
  "evalHow",
  "evalQuestion",
  "change",
  "openPoint",
] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

export const isTextKind = (kind: string): kind is TextKind => TEXT_KINDS.some((known) => known === kind);
