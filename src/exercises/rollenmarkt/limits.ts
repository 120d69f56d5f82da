export const SIDES = ["formal", "informal"] as const;
/** What an organisation says of a role that was chosen for it. */
export const ANSWERS = ["ja", "anders", "nee"] as const;

/** In the place of a role's id: a role that the group named itself. */
export const OWN_ROLE = "own";
/** The guardian of the child's safety: whoever carries this task by law cannot trade it on a market. */
export const LEGAL_TASK = "rf-10";

/** At most this many roles per person. */
export const MOST_CHOICES = 3;
/** Characters of the name of an own role, of a reason, and of what has to be different. */
export const MAX_NAME = 60;
export const MAX_REASON = 200;
export const MAX_NOTE = 140;

/** What the roles of a side are about, in the order in which phones offer them; our own filling. */
export const THEMES = [
  { id: "regelen", side: "formal", roles: ["rf-01", "rf-02", "rf-05"] },
  { id: "verbinden", side: "formal", roles: ["rf-03", "rf-04"] },
  { id: "steunen", side: "formal", roles: ["rf-06", "rf-07", "rf-08"] },
  { id: "vakkennis", side: "formal", roles: ["rf-09", "rf-10"] },
  { id: "vertrouwen", side: "informal", roles: ["ri-01", "ri-02", "ri-07"] },
  { id: "moed", side: "informal", roles: ["ri-03", "ri-05", "ri-06"] },
  { id: "uitleg", side: "informal", roles: ["ri-04", "ri-11", "ri-14"] },
  { id: "hulp", side: "informal", roles: ["ri-16", "ri-09", "ri-13", "ri-15"] },
  { id: "samen", side: "informal", roles: ["ri-08", "ri-10", "ri-12", "ri-17"] },
] as const;
