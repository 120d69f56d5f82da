import {
  type Author,
  type Entry,
  eachOnce,
  type HarvestLine,
  type LineKind,
  type Material,
  peopleIn,
  perObject,
  type Side,
} from "../contract.ts";

/** Everybody behind something that was sent, once: who sent it, who sent the same, and who stood behind it. */
export const backersOf = perObject((entry: Entry<unknown>): Author[] =>
  eachOnce([entry, ...entry.doubles, ...entry.supports]),
);

/** What most people stand behind comes first, else what came first. */
export const mostBacked = <Sent extends Entry<unknown>>(entries: Sent[]): Sent[] =>
  entries.toSorted((one, other) => peopleIn(backersOf(other)) - peopleIn(backersOf(one)));

/** What the agreement has a kind of line for on each side. */
const OF_A_SIDE = { strength: "Strength", role: "Role", need: "Need" } as const;

type Kept = Exclude<Material["kind"], "pitfall">;

/** As which kind of line something stands in the agreement: strengths, roles and needs by their side. */
export const lineKindOf = (what: Kept, side: Side): LineKind =>
  what === "goal" || what === "condition" ? what : `${side}${OF_A_SIDE[what]}`;

const ROLE = { owner: "", reason: "" };

// What the lines of a kind hold beside their words; for people to fill in later.
const BESIDES: Partial<Record<LineKind, Record<string, string>>> = {
  goal: { sign: "" },
  condition: { owner: "" },
  formalRole: ROLE,
  informalRole: ROLE,
};

/** The fields of a line of the agreement that is words, with what its kind holds besides: empty unless it is in `more`. */
export const fieldsOf = (kind: LineKind, text: string, more: Record<string, string> = {}): HarvestLine["fields"] => ({
  text,
  ...BESIDES[kind],
  ...more,
});

/** A contribution as a line of the agreement. */
export const agreementLine = (
  entry: Entry<{ text: string }>,
  kind: LineKind,
  more: Record<string, string> = {},
): HarvestLine => ({
  kind,
  fields: fieldsOf(kind, entry.body.text, more),
  sources: [entry.id],
  backers: backersOf(entry),
});

/** A contribution as something for later steps to start from: of a side or an organisation, or of everybody. */
export const materialOf = (
  { id, body: { text } }: Entry<{ text: string }>,
  kind: Material["kind"],
  { side = null, partnerId = null }: Partial<Pick<Material, "side" | "partnerId">> = {},
): Material => ({ kind, side, partnerId, text, sources: [id] });
