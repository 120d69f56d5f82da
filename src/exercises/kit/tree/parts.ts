/** The parts of the tree in their order: why before how. */
export const PART_IDS = ["vruchten", "wortels", "stam", "zon", "gieter"] as const;
export type PartId = (typeof PART_IDS)[number];

/** What stands for a part where there is no room for the tree. */
export const DRAWINGS = {
  vruchten: "drawings.svg#apple",
  wortels: "drawings.svg#root",
  stam: "drawings.svg#trunk",
  zon: "drawings.svg#sun",
  gieter: "drawings.svg#watering-can",
} as const satisfies Record<PartId, string>;

/** The words of the tree, in exercises/content/tree. */
export type TreeWords = { tree: { altText: string; plainIntro: string; parts: PartWords[] } };
type PartWords = { id: string; label: string; plainLabel: string; question: string };

/** What the image means, as it stands in the middle of a sentence: "Vruchten = onze doelen". */
export const plainOf = ({ plainLabel }: PartWords): string => plainLabel.charAt(0).toLowerCase() + plainLabel.slice(1);
export const nameOf = (part: PartWords): string => `${part.label} = ${plainOf(part)}`;
