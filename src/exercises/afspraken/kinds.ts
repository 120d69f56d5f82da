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

const PROPOSABLE: readonly string[] = [...TEXT_KINDS, "action", "whatif", "evalDate"];

/** Whether a phone may propose a line of this kind. */
export const isProposable = (kind: string): boolean => PROPOSABLE.includes(kind);

/** Characters of the parts of a proposal; a day is as long as it is. */
export const MOST = { text: 400, what: 200, who: 120, when: 10, risk: 200, response: 400, date: 10 };
