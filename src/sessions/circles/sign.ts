import texts from "./texts.json" with { type: "json" };

/** How people know their group: a picture and its word, on a ground of its own colour that carries white letters. */
export type Sign = { word: string; picture: string; colour: string; ground: string };

/** The sign of a group by its place in the indeling, from 0: "zon", …, and once all are given away "zon 2" in another colour. Pure. */
export function signOf(order: number): Sign {
  const { pictures, colours } = texts;
  const round = Math.floor(order / pictures.length);
  const { word, picture } = pictures[order % pictures.length] ?? { word: "", picture: "" };
  const { name, ground } = colours[(order + round) % colours.length] ?? { name: "", ground: "" };
  return { word: round === 0 ? word : `${word} ${round + 1}`, picture, colour: name, ground };
}
