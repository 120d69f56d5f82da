import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createElement } from "react";
import { pictureOf } from "../../../../sessions/door/picture.ts";

/** One line of a drawing: an element of SVG with its attributes. */
type Stroke = { tag: string; attributes: Record<string, string> };

/** A seat's own picture, in the page itself: a phone needs no other of public/seats.svg. */
export function OwnPicture({ label }: { label: string }) {
  pictures ??= readPictures();
  const strokes = pictures.get(pictureOf(label)) ?? [];
  return (
    <svg className="drawing size-10" viewBox="0 0 48 48" aria-hidden="true">
      {strokes.map(({ tag, attributes }) => createElement(tag, { key: JSON.stringify(attributes), ...attributes }))}
    </svg>
  );
}

let pictures: Map<string, Stroke[]> | null = null;

function readPictures(): Map<string, Stroke[]> {
  const sheet = readFileSync(join(/* turbopackIgnore: true */ process.cwd(), "public", "seats.svg"), "utf8");
  const symbols = sheet.matchAll(/<symbol id="([^"]+)"[^>]*>(.*?)<\/symbol>/g);
  return new Map([...symbols].map(([, name = "", drawn = ""]) => [pictureOf(name), strokesIn(drawn)]));
}

const strokesIn = (drawn: string): Stroke[] =>
  [...drawn.matchAll(/<(\w+) ([^>]*)\/>/g)].map(([, tag = "", attributes = ""]) => ({
    tag,
    attributes: Object.fromEntries(
      [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [asProp(name), value]),
    ),
  }));

/** As React calls an attribute: "stroke-width" is strokeWidth. */
const asProp = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
