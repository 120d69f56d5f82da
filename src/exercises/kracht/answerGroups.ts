import { fill } from "../../lib/text.ts";
import { dimensions } from "./dimensions.ts";
import type { Body } from "./schema.ts";
import { SIDES } from "./sides.ts";
import texts from "./texts.json" with { type: "json" };

const keyOf = ({ dimension, about }: Pick<Body, "dimension" | "about">): string => `${dimension} ${about}`;

/** Per kind of strength what is said about one side and about the other. */
export const groups = {
  list: () =>
    dimensions.flatMap(({ id, title }) =>
      SIDES.map((about) => ({
        key: keyOf({ dimension: id, about }),
        title: fill(texts.screen.about, { wie: texts.sides[about] }),
        part: title,
      })),
    ),
  keyOf,
};

export const summary = ({ text, own }: Body): string =>
  `${text.replace(/\s+/g, " ")}${own ? ` (${texts.marks.own})` : ""}`;
