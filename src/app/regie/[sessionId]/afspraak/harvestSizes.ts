/** How many offers a section shows before it is asked for more, and how many come then. */
export const SHOWN_AT_ONCE = 3;
export const MORE_AT_ONCE = 50;

/** The id of the form that takes several offers to a section over. */
export const choiceOf = (section: string): string => `kies-${section}`;
