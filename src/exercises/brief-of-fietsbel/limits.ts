/** Characters of each part of a bell. */
export const MAX_TEXT = 200;

/** What a bell says: when we ring it, whom we call, and what happens within a week. */
export const PARTS = ["als", "wie", "dan"] as const;

/** Where the letter is that one prints: the exercise's sheet of paper. */
export const LETTER = "/papier/brief-of-fietsbel";
