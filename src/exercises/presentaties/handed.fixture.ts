import type { ExerciseInput, PhoneViewer } from "../contract.ts";
import exercise from "./index.ts";
import type { Body, Setup } from "./schema.ts";
import type { PhoneView, ScreenView } from "./tally.ts";

export type Input = ExerciseInput<Setup, Body>;

// As the room hands it out: what may not be seen yet never reaches the exercise.
export const screenView = (at: Input) => exercise.screen(at) as ScreenView;
export const phoneView = (at: Input, viewer: PhoneViewer) => exercise.phone(at, viewer) as PhoneView;
export const pageTitles = (at: Input): string[] => exercise.pageTitles(at);
export const pageMinutes = (at: Input) => exercise.pageMinutes(at);
export const material = (at: Input) => exercise.material(at);
