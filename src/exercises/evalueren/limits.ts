/** Characters of a sentence. */
export const MAX_TEXT = 200;

/** From how many people on the faces have results (conventions G-6). */
export const FEWEST = 5;

/** How sure somebody can be, each with its face: from very much to not at all. */
export const FACES = [
  { id: "heel-zeker", drawing: "faces.svg#beaming" },
  { id: "zeker", drawing: "faces.svg#glad" },
  { id: "half", drawing: "faces.svg#even" },
  { id: "onzeker", drawing: "faces.svg#unsure" },
  { id: "niet", drawing: "faces.svg#worried" },
] as const;

/** What is asked in a sentence, each in its own round after the faces. */
export const ASKED = ["meenemen", "beter"] as const;
export type Asked = (typeof ASKED)[number];
