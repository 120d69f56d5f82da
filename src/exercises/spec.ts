import type { z } from "zod";
import type { WordsFile } from "../lib/words.ts";
import type { Refusal } from "./accepting.ts";
import type { AgreementDocument, HarvestLine } from "./agreement.ts";
import type { AnswerGroup, Reply } from "./answerGroups.ts";
import type { Circles } from "./circles.ts";
import type { Entry, ExerciseInput, Material, PhoneViewer, SeenInput } from "./entry.ts";
import type { Example } from "./examples.ts";
import type { Guest } from "./guests.ts";
import type { Drawn } from "./kit/drawing/drawn.ts";
import type { Notes } from "./notes.ts";
import type { Author } from "./people.ts";
import type { Round, Seen } from "./rounds.ts";
import type { Typed } from "./screens.ts";

/** A list that the facilitator may set for a step: an order, a choice of some out of `options`, or of one. */
export type SetupChoice = {
  /** The key in the setup, which holds option ids in order. */
  name: string;
  kind: "order" | "pick" | "one";
  label: string;
  options: { id: string; label: string }[];
  value: string[];
  /** True while the room cannot go on without it: what it chose is a tie, and somebody has to decide. */
  tie?: boolean;
};

/** What an exercise says of itself; `defineExercise` makes one of it. */
export type ExerciseSpec<Setup, Body, Screen, Phone> = {
  id: string;
  title: string;
  /** The drawing that stands for it where it is told that it was done; a sprout where it says nothing. */
  picture?: string;
  notes: Notes;
  /** Parses `{}` into the setup of a new step. */
  setup: z.ZodType<Setup>;
  body: z.ZodType<Body>;
  /** The rounds of a step, which may follow from its setup: one statement after another. */
  rounds: Round[] | ((setup: Setup) => Round[]);
  /** In which circles it can be done; it is composed for each of them, as if that were the whole room. In one room where it does not say. */
  circles?: Circles;
  /** What of whose phone it is its view depends on; phones that are alike in it share one. */
  sees?: readonly ("side" | "partner")[];
  /** True for what asks nothing (a break): it opens as soon as the programme comes to it. */
  opensItself?: boolean;
  /** True for what says itself until when it takes: it needs no bar of minutes. */
  saysTime?: boolean;
  /** True for where people come in: its first page on the projector is the code, large. */
  showsDoor?: boolean;
  /** Whether what is shown may be seen already, where that takes more than that its round is shown. */
  isOnWall?: (entry: Entry<Body>, input: ExerciseInput<Setup, Body>) => boolean;
  /** Under what a contribution is counted as long as it waits; null for none. */
  bucketOf?: (entry: Entry<Body>, input: ExerciseInput<Setup, Body>) => string | null;
  /**
   * What stands in one of its forms, in the words of the page: what was typed, and the names of what was chosen, never an
   * id. Without it the words of the fields "text" and "note".
   */
  inWords?: (typed: Typed) => (string | undefined)[];
  /** Files of words that its phone part shows and that are not in its own folder. */
  words?: WordsFile[];
  /** Whether there is a sheet of paper to print with this setup: its paper.tsx, on a page of its own. */
  paper?: (setup: Setup) => boolean;
  /** What it wants in its input beyond its own entries. */
  uses?: ("material" | "agreement" | "today")[];
  /** May this author send this now? `entries` are all visible ones of the author's circle, or of all in a round that is done together. */
  accepts?: (body: Body, by: Author, input: ExerciseInput<Setup, Body>) => Refusal;
  supports?: {
    values: readonly string[];
    /** When answers may be seen, and in which round they are given (else the first). */
    seen: Seen;
    round?: number;
    /** From how many people on the answers to one contribution may be seen. */
    least?: number;
    /** Answers that are for the facilitator alone: no audience sees them, nor that there are any. */
    quiet?: readonly string[];
    accepts: (entry: Entry<Body>, by: Author, value: string, input: ExerciseInput<Setup, Body>) => Refusal;
  };
  /** What a contribution says in one line, below the title of its group; the words of its field "text" where it does not say. */
  summary?: (body: Body, input: ExerciseInput<Setup, Body>) => string;
  /** What was drawn of it, which the regie shows beside its line; null where nothing was. */
  drawn?: (body: Body) => Drawn | null;
  /** How the regie puts the answers together: the groups in their order, and to which an answer belongs. */
  groups?: {
    list: (input: ExerciseInput<Setup, Body>) => AnswerGroup[];
    keyOf: (body: Body, by: Pick<Author, "partnerId">) => string;
  };
  /** Answers of this round that are no contributions; the regie shows them first. */
  replies?: (input: ExerciseInput<Setup, Body>) => Reply[];
  /** The projector's pages now by what is on each (none is one page without a name), and the minutes of each, if timed apart. */
  pageTitles?: (input: SeenInput<Setup, Body>) => string[];
  pageMinutes?: (input: SeenInput<Setup, Body>) => number | null;
  /** What the facilitator may set before and during the step. */
  choices?: (input: ExerciseInput<Setup, Body>) => SetupChoice[];
  /** What is on the wall now. It gets no more than may be there, and counts of what waits. */
  screen: (input: SeenInput<Setup, Body>) => Screen;
  /** What is on this viewer's phone now, of the viewer what it `sees`; a `head` in it names the `rounds` words above it. */
  phone: (input: SeenInput<Setup, Body>, viewer: PhoneViewer) => Phone;
  /** What wall and phones keep once the bijeenkomst is closed, of the agreement that was adopted. */
  afterwards?: { screen: (adopted: AgreementDocument) => Screen; phone: (adopted: AgreementDocument) => Phone };
  /** What later steps start from: it goes on wall and phones, so it is made of what may be there. */
  material?: (input: SeenInput<Setup, Body>) => Material[];
  harvest?: (input: ExerciseInput<Setup, Body>) => HarvestLine[];
  /** Who is missed, for the facilitator to choose whom to invite a next time. */
  guests?: (input: ExerciseInput<Setup, Body>) => Guest[];
  examples: Example<Body>[];
};
