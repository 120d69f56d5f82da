// How the database spells what the code says: sides and standings, who do a step together, and the states of sessions and steps.

export const standings = { FORMAL: "formal", INFORMAL: "informal", BOTH: "both" } as const;
export const storedStandings = { formal: "FORMAL", informal: "INFORMAL", both: "BOTH" } as const;

export const stepStates = { PLANNED: "planned", OPEN: "open", SHOWN: "shown", CLOSED: "closed" } as const;
export const storedStepStates = { planned: "PLANNED", open: "OPEN", shown: "SHOWN", closed: "CLOSED" } as const;

export const circleKinds = {
  ROOM: "room",
  SIDE: "side",
  PARTNER: "partner",
  PARTNERSHIP: "partnership",
  GROUP: "group",
  PAIR: "pair",
} as const;
export const storedCircleKinds = {
  room: "ROOM",
  side: "SIDE",
  partner: "PARTNER",
  partnership: "PARTNERSHIP",
  group: "GROUP",
  pair: "PAIR",
} as const;

export const storedDivisionKinds = { group: "GROUP", pair: "PAIR" } as const;

export const sessionStates = { PREPARING: "preparing", RUNNING: "running", CLOSED: "closed" } as const;
