// How the database spells what the code says: the states of an agreement, the answers to it and how its versions are hashed.

export const agreementStates = {
  CONCEPT: "concept",
  PROPOSED: "proposed",
  ADOPTED: "adopted",
  EVALUATED: "evaluated",
  STOPPED: "stopped",
} as const;

export const hashSchemes = { SORTED_KEYS: "sortedKeys", RFC8785: "rfc8785" } as const;

export const assentAnswers = { AGREE: "agree", DISCUSS: "discuss", DISAGREE: "disagree" } as const;
export const storedAnswers = { agree: "AGREE", discuss: "DISCUSS", disagree: "DISAGREE" } as const;
