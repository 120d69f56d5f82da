import nl from "./said.texts.json" with { type: "json" };

/** What `Said` shows on the wall, as lines to be measured (`rowsOf`) and listed. */
export const saidInRows = ({ text, dutch }: { text: string; dutch?: string }): string[] =>
  dutch ? [text, `${nl.dutch} ${dutch}`] : [text];
