import type { Author, Entry, ExerciseInput, Side } from "../contract.ts";
import { inputOf, moeders, person, vaders, wijkteam } from "../kit/people.fixture.ts";
import type { WallView } from "../kit/wallOfLines.ts";
import exercise from "./index.ts";
import { body, type Choice, type Setup, setup } from "./schema.ts";
import type { PhoneView } from "./tally.ts";

export type Input = ExerciseInput<Setup, Choice>;

/** Of another group than Amir, and a formal worker as well. */
export const carl = person("carl", "both", { partnerId: vaders.id });
/** Hanna types for who has no phone. */
export const hanna: Author = { participantId: null, partnerId: moeders.id, standing: "informal" };

export const choose = (role: string, owner: string, reason = `daarom ${role}`): Choice =>
  body.parse({ role, owner, reason });

export const ownRole = (
  ownName: string,
  side: Side = "formal",
  owner: string = wijkteam.id,
  reason = ownName,
): Choice => body.parse({ role: "own", ownName, side, owner, reason });

export const input = (entries: Entry<Choice>[], more: Partial<Input> = {}): Input =>
  inputOf(setup.parse({}), entries, more.state ?? "open", more);

// As the room hands it out: what may not be seen yet never reaches the exercise.
export const screen = (at: Input) => exercise.screen(at) as WallView;
export const pageTitles = (at: Input): string[] => exercise.pageTitles(at);
export const phone = (at: Input, { partnerId, standing }: Author) =>
  exercise.phone(at, { partnerId, standing }) as PhoneView;

/** All lines of all pages of the wall. */
export const onWall = (at: Input) =>
  pageTitles(at).flatMap((_, page) => {
    const view = screen({ ...at, page });
    return view.show === "page" ? view.page.columns.flat() : [];
  });
