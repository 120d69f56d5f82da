// How the database spells what the code says: sides and standings, and the states of sessions and steps.

export const standings = { FORMAL: "formal", INFORMAL: "informal", BOTH: "both" } as const;
export const storedStandings = { formal: "FORMAL", informal: "INFORMAL", both: "BOTH" } as const;

export const stepStates = { PLANNED: "planned", OPEN: "open", SHOWN: "shown", CLOSED: "closed" } as const;
export const storedStepStates = { planned: "PLANNED", open: "OPEN", shown: "SHOWN", closed: "CLOSED" } as const;

export const sessionStates = { PREPARING: "preparing", RUNNING: "running", CLOSED: "closed" } as const;
