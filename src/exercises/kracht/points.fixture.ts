import type { Author, Entry, ExerciseInput, Side, StepState } from "../contract.ts";
import { amir, bea, inputOf, sent } from "../kit/people.fixture.ts";
import type { WallView } from "../kit/wallOfLines.ts";
import exercise from "./index.ts";
import type { Body, Setup } from "./schema.ts";
import type { PhoneView } from "./tally.ts";

export type Input = ExerciseInput<Setup, Body>;

export const point = (by: Author, about: Side, text: string, more: Partial<Body> = {}): Entry<Body> =>
  sent<Body>(by, { about, dimension: "kennis", text, own: false, ...more }, { round: more.own ? 1 : 0 });

export const aboutInformal = point(bea, "informal", "Jullie kennen de ouders op het plein");
export const aboutFormal = point(amir, "formal", "Jullie weten bij welk loket je moet zijn");
export const secondAboutFormal = point(amir, "formal", "Jullie hebben een zaal", { dimension: "macht" });
export const ownPoint = point(amir, "informal", "Wij kunnen ook op zondag", { own: true, dimension: "macht" });
export const entries = [aboutInformal, aboutFormal, secondAboutFormal, ownPoint];

export const input = (state: StepState, round: number, more: Partial<Input> = {}): Input =>
  inputOf({}, more.entries ?? entries, state, { round, ...more });

// As the room hands it out: what may not be seen yet never reaches the exercise.
export const screenView = (at: Input) => exercise.screen(at) as WallView;
export const phoneView = (at: Input) => exercise.phone(at, { partnerId: "", standing: "both" }) as PhoneView;

/** All pages of the wall. */
export const wall = (at: Input): WallView[] =>
  Array.from({ length: exercise.pages(at) }, (_, page) => screenView({ ...at, page }));
