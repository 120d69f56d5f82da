/** At most `length` letters of a text on one line, cut between words and with an ellipsis where something is left out. */
export function shortened(text: string, length: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  const letters = Array.from(line);
  if (letters.length <= length) return line;
  const cut = letters.slice(0, length).join("");
  const space = cut.lastIndexOf(" ");
  const whole = space > cut.length / 2 ? cut.slice(0, space) : cut;
  return `${whole.replace(/[\s.,;:]+$/, "")}…`;
}
