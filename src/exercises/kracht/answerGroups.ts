import { fill } from "../../lib/text.ts";
import { type ExerciseInput, peopleIn, type Reply } from "../contract.ts";
import { dimensions } from "./dimensions.ts";
import { SIDES } from "./limits.ts";
import type { Body, Setup } from "./schema.ts";
import texts from "./texts.json" with { type: "json" };

const keyOf = ({ dimension, about }: Pick<Body, "dimension" | "about">): string => `${dimension} ${about}`;

/** Per kind of strength what is said about one side and about the other. */
export const groups = {
  list: () =>
    dimensions.flatMap(({ id, title }) =>
      SIDES.map((about) => ({ key: keyOf({ dimension: id, about }), title: texts.about[about], part: title })),
    ),
  keyOf,
};

export const summary = ({ text, own }: Body): string => `${text.replace(/\s+/g, " ")}${own ? ` (${texts.own})` : ""}`;

/** In which points the described side does not see itself: for the facilitator to talk about, and on no wall. */
export function replies({ entries }: ExerciseInput<Setup, Body>): Reply[] {
  return entries.flatMap(({ id, body, supports }) => {
    const people = peopleIn(supports.filter(({ value }) => value === "niet"));
    return people > 0 ? [{ id, title: summary(body), side: body.about, text: fill(texts.niet, { n: people }) }] : [];
  });
}
