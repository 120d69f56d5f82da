import type { Author, Entry, ExerciseInput, Side, Standing, StepState, SupportEntry } from "../contract.ts";
import content from "./content.json" with { type: "json" };
import type { Body, Setup } from "./schema.ts";

type Input = ExerciseInput<Setup, Body>;

export const person = (participantId: string, standing: Standing): Author => ({
  participantId,
  partnerId: `of-${participantId}`,
  standing,
});
export const amir = person("amir", "informal");
export const bea = person("bea", "formal");
export const both = person("both", "both");

let count = 0;
export const point = (by: Author, about: Side, text: string, more: Partial<Body> = {}): Entry<Body> => ({
  ...by,
  id: `point-${++count}`,
  body: { about, dimension: "kennis", text, own: false, ...more },
  round: more.own ? 1 : 0,
  label: "fiets",
  starred: false,
  supports: [],
  doubles: [],
  circle: "room",
});
export const says = (by: Author, value: string): SupportEntry => ({ ...by, value, note: "" });

export const aboutInformal = point(bea, "informal", "Jullie kennen de ouders op het plein");
export const aboutFormal = point(amir, "formal", "Jullie weten bij welk loket je moet zijn");
export const secondAboutFormal = point(amir, "formal", "Jullie hebben een zaal", { dimension: "macht" });
export const ownPoint = point(amir, "informal", "Wij kunnen ook op zondag", { own: true, dimension: "macht" });
export const entries = [aboutInformal, aboutFormal, secondAboutFormal, ownPoint];

export const input = (state: StepState, round: number, more: Partial<Input> = {}): Input => ({
  state,
  round,
  page: 0,
  revealed: state === "shown" || state === "closed",
  setup: {},
  entries,
  partners: [],
  material: [],
  agreement: null,
  ...more,
});

export const texts = entries.map(({ body }) => body.text);
export const contains = (view: unknown, wanted: string[] = texts) =>
  wanted.filter((text) => JSON.stringify(view).includes(text));
export const research = content.strengthDimensions.flatMap(({ formal, informal }) =>
  [...formal, ...informal].map(({ text }) => text),
);
