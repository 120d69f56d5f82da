import type { Author, Entry, ExerciseInput, PartnerRef, Standing, StepState, SupportEntry } from "../contract.ts";

/** The organisations and groups of the tests. */
export const wijkteam: PartnerRef = { id: "wijkteam", name: "Wijkteam West", side: "formal" };
export const school: PartnerRef = { id: "school", name: "Basisschool De Linde", side: "formal" };
export const moeders: PartnerRef = { id: "moeders", name: "Moedergroep De Brug", side: "informal" };
export const vaders: PartnerRef = { id: "vaders", name: "Vadercentrum", side: "informal" };

/** Somebody on a seat, of an organisation of the same side unless it is said which. */
export const person = (participantId: string, standing: Standing, more: Partial<Author> = {}): Author => ({
  participantId,
  partnerId: standing === "formal" ? wijkteam.id : moeders.id,
  standing,
  ...more,
});

export const bea = person("bea", "formal");
export const amir = person("amir", "informal");
export const both = person("both", "both");
/** A table that answers together. */
export const table = person("table", "informal", { people: 4 });

let count = 0;

/** What somebody sent; nobody answered it yet. */
export const sent = <Body>(by: Author, body: Body, more: Partial<Entry<Body>> = {}): Entry<Body> => ({
  ...by,
  id: `sent-${++count}`,
  body,
  round: 0,
  label: "fiets",
  starred: false,
  supports: [],
  doubles: [],
  circle: "room",
  ...more,
});

export const says = (by: Author, value = "ja", note = ""): SupportEntry => ({ ...by, value, note });

/** A step of an exercise in this state: laid open once it is shown or closed, unless it is said otherwise. */
export const inputOf = <Setup, Body>(
  setup: Setup,
  entries: Entry<Body>[],
  state: StepState,
  more: Partial<ExerciseInput<Setup, Body>> = {},
): ExerciseInput<Setup, Body> => ({
  state,
  round: 0,
  page: 0,
  revealed: state === "shown" || state === "closed",
  setup,
  entries,
  partners: [wijkteam, school, moeders, vaders],
  material: [],
  agreement: null,
  ...more,
});
