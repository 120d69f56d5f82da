import type { z } from "zod";
import { type LineKind, type LineOf, lineForms, type lineSchema } from "./kinds.ts";

type GivenLine = z.input<typeof lineSchema>;
type Given<Kind extends LineKind> = Extract<GivenLine, { kind: Kind }>["fields"];
type Makers = { [Kind in LineKind]: (fields: Given<Kind>) => LineOf<Kind> };

/**
 * Makes a line of a kind out of its fields, as in `line.goal({ text })`; what may stay empty can be left out, and is for
 * people to fill in later.
 */
export const line = Object.fromEntries(
  lineForms.map(({ kind, columns }) => {
    const empty = Object.fromEntries(columns.map(({ key }) => [key, ""]));
    return [kind, (fields: object) => ({ kind, fields: { ...empty, ...fields } })];
  }),
) as Makers;
