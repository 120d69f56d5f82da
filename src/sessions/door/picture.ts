const WORDS = new Set(
  (
    "fiets boom ster huis bloem maan boek brug lamp sleutel wolk boot trein bal kopje tafel stoel deur raam blad klok " +
    "paraplu tas molen"
  ).split(" "),
);

/** The name of the drawing of a seat's label: its word without the number; a word that is drawn no more has a leaf. */
export function pictureOf(label: string): string {
  const [word = ""] = label.split(" ");
  return `seats.svg#${WORDS.has(word) ? word : "blad"}`;
}
