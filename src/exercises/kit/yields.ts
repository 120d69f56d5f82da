import {
  type Author,
  type Entry,
  eachOnce,
  type HarvestLine,
  type Line,
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

type Kept = Exclude<Material["kind"], "pitfall">;

/** The kinds of lines of what may stand in the agreement: strengths, roles and needs have one for each side. */
type KindsOf = {
  goal: "goal";
  condition: "condition";
  strength: `${Side}Strength`;
  role: `${Side}Role`;
  need: `${Side}Need`;
};
const OF_A_SIDE = { strength: "Strength", role: "Role", need: "Need" } as const;

/** As which kind of line something stands in the agreement: strengths, roles and needs by their side. */
export const lineKindOf = <What extends Kept>(what: What, side: Side): KindsOf[What] =>
  (what in OF_A_SIDE ? `${side}${OF_A_SIDE[what as keyof typeof OF_A_SIDE]}` : what) as KindsOf[What];

/** A contribution as this line of the agreement, with everybody behind it. */
export const offering = (entry: Entry<unknown>, line: Line): HarvestLine => ({
  ...line,
  of: entry.id,
  sources: [entry.id],
  backers: backersOf(entry),
});

/** A contribution as something for later steps to start from: of a side or an organisation, or of everybody. */
export const materialOf = (
  { id, body: { text } }: Entry<{ text: string }>,
  kind: Material["kind"],
  { side = null, partnerId = null }: Partial<Pick<Material, "side" | "partnerId">> = {},
): Material => ({ kind, side, partnerId, text, sources: [id] });
