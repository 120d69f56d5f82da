import texts from "./texts.json" with { type: "json" };

const ROLES = ["FACILITATOR", "COORDINATOR"] as const;

type Does = { coordinates: boolean; facilitates: boolean };

/** The choices of what somebody does in the team. */
export const roleChoices = ROLES.map((value) => ({ value, ...texts.members.roles[value] }));

export const rolesOf = ({ coordinates, facilitates }: Does) =>
  ROLES.filter((role) => (role === "COORDINATOR" ? coordinates : facilitates));

/** "begeleider en coördinator" */
export const roleWords = (does: Does): string =>
  rolesOf(does)
    .map((role) => texts.members.short[role])
    .join(" en ");
