const and = new Intl.ListFormat("nl-NL", { type: "conjunction" });

/** Words in a row, as Dutch says them: "a, b en c". */
export const listed = (words: string[]): string => and.format(words);
