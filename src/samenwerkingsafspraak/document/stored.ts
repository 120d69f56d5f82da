// How the database spells what the code says: the states of an agreement and the answers to it.

export const agreementStates = {
  CONCEPT: "concept",
  PROPOSED: "proposed",
  ADOPTED: "adopted",
  EVALUATED: "evaluated",
  STOPPED: "stopped",
} as const;

export const assentAnswers = { AGREE: "agree", DISCUSS: "discuss", DISAGREE: "disagree" } as const;
export const storedAnswers = { agree: "AGREE", discuss: "DISCUSS", disagree: "DISAGREE" } as const;
