import type { Author, Entry, ExerciseInput, PhoneViewer, StepState } from "../contract.ts";
import { amir, inputOf, person, sent, wijkteam } from "../kit/people.fixture.ts";
import valkuilen from "./index.ts";
import { pitfalls } from "./pitfalls.ts";
import { type Contribution, contributionSchema, type Setup, setupSchema } from "./schema.ts";
import type { PhoneView } from "./tally.ts";
import type { ScreenView } from "./wallPages.ts";

export type Input = ExerciseInput<Setup, Contribution>;

// As the room hands it out: what may not be seen yet never reaches the exercise.
export const screen = (at: Input) => valkuilen.screen(at) as ScreenView;
export const phone = (at: Input) => valkuilen.phone(at, viewer) as PhoneView;
export const { accepts, acceptsSupport, harvest, material, pageTitles } = valkuilen;
const viewer: PhoneViewer = { partnerId: wijkteam.id, standing: "formal" };

export const hannaForATable: Author = { ...amir, participantId: null };
export const formalPerson = (number: number) => person(`formal-${number}`, "formal");
export const choice = (pitfall: string) => contributionSchema.parse({ kind: "choice", pitfall });
export const rule = (pitfall: string, response: string, when?: string) =>
  contributionSchema.parse({ kind: "rule", pitfall, response, when });
export const entry = (by: Author, body: Contribution, more: Partial<Entry<Contribution>> = {}) =>
  sent(by, body, { round: body.kind === "choice" ? 0 : 1, ...more });
export const inRound = (round: number, state: StepState, entries: Entry<Contribution>[], more: Partial<Input> = {}) =>
  inputOf(setupSchema.parse({}), entries, state, { round, ...more });
export const setTo = (...chosen: string[]) => ({ setup: setupSchema.parse({ chosen }) });

/** What stands on all pages of the wall: the ids of its lines, and all of its words. */
export function wall(at: Input) {
  const pages = pageTitles(at).flatMap((_, page) => {
    const view = screen({ ...at, page });
    return view.show === "page" ? [view.page] : [];
  });
  const lines = pages.flatMap(({ columns }) => columns.flat());
  return { pages, lines, ids: lines.map(({ id }) => id) };
}

export const chosenPitfalls = (entries: Entry<Contribution>[], more: Partial<Input> = {}) =>
  material(inRound(0, "shown", entries, more)).map(({ text }) => pitfalls.find(({ title }) => title === text)?.id);
