import { z } from "zod";
import { content } from "../content.ts";
import type { PartId } from "../kit/tree/parts.ts";
import {
  choice,
  day,
  type FieldForm,
  fieldForms,
  lines as longText,
  partner,
  perhaps,
  line as text,
} from "./fields.ts";
import texts from "./texts.json" with { type: "json" };

/** What a kind says beside its fields. */
type Own = {
  /** What a line of it is called, where that is not what its first field is called. */
  label?: string;
  /** How many lines of it an agreement holds at most. */
  max?: number;
  /** The part of the tree that it belongs to. */
  tree?: PartId;
  /** Whether the address of a room or the telephone of an organisation belongs in it. */
  addresses?: boolean;
};

/** Where a kind of line stands, and what it holds. */
export type LineForm = {
  kind: LineKind;
  section: string;
  label: string;
  max: number;
  tree: PartId | null;
  addresses: boolean;
  columns: Column[];
};

export type Column = FieldForm & {
  /** The key in the fields of a line. */
  key: string;
};

const MANY = 200;
const places = z.registry<Own & { section: string }>();

const option = <Value extends keyof typeof texts.options>(value: Value) => ({ value, label: texts.options[value] });
const FORMS = content.cooperationForms.map(({ id, title }) => ({ value: id, label: title }));
const FOCUS = [option("gezin"), option("gemeenschap"), option("allebei")];

const ROLE = {
  text: text(texts.columns.role),
  owner: perhaps.partner(texts.columns.owner),
  reason: perhaps.line(texts.columns.reason),
};

/**
 * Every kind of line of the samenwerkingsafspraak (workshop.md 2.11): its section, and its fields in the order of their
 * columns. Within a section lines stand in this order, and in this order the text is hashed to which partners answer:
 * what is new goes last, or an answer of before would no longer go with its text.
 */
const KINDS = [
  kind("reason", "why", { text: longText(asked("why.reason")) }),
  kind("vision", "why", { text: longText(asked("why.vision")) }),
  kind(
    "goal",
    "goals",
    { text: text(asked("goals.goal")), sign: perhaps.line(asked("goals.goalSign")) },
    { max: 5, tree: "vruchten" },
  ),
  kind("form", "shape", { text: choice(FORMS, asked("shape.form")) }, { max: 1 }),
  kind("shapeText", "shape", { text: longText(asked("shape.shapeText")) }),
  kind("focus", "shape", { text: choice(FOCUS, asked("shape.focus")) }, { max: 1 }),
  kind("formalStrength", "contributions", { text: text(asked("contributions.formalStrength")) }, { tree: "wortels" }),
  kind(
    "informalStrength",
    "contributions",
    { text: text(asked("contributions.informalStrength")) },
    { tree: "wortels" },
  ),
  kind("formalRole", "roles", ROLE, { ...asked("roles.formalRole"), tree: "stam" }),
  kind("informalRole", "roles", ROLE, { ...asked("roles.informalRole"), tree: "stam" }),
  kind("notMyRole", "roles", { text: longText(asked("roles.notMyRole")) }),
  kind("formalNeed", "needs", { text: text(asked("needs.formalNeeds")) }, { tree: "gieter" }),
  kind("informalNeed", "needs", { text: text(asked("needs.informalNeeds")) }, { tree: "gieter" }),
  kind(
    "condition",
    "conditions",
    {
      text: text(asked("conditions.condition")),
      owner: perhaps.partner(texts.columns.conditionOwner),
    },
    { tree: "zon" },
  ),
  kind("money", "resources", { text: longText(asked("resources.money")) }, { tree: "zon" }),
  kind("space", "resources", { text: text(asked("resources.space")) }, { tree: "zon", addresses: true }),
  kind(
    "action",
    "actions",
    {
      what: text(asked("actions.what")),
      owner: perhaps.partner(asked("actions.who")),
      who: perhaps.line(texts.columns.actionWho, "owner"),
      when: perhaps.pastDay(asked("actions.when")),
    },
    { label: texts.groups.action },
  ),
  kind("leadParty", "lead", { text: text(asked("lead.leadParty")) }, { addresses: true }),
  kind("backup", "lead", { text: text(asked("lead.backup")) }, { addresses: true }),
  kind("meeting", "lead", { text: text(asked("lead.meeting")) }, { addresses: true }),
  kind("reachability", "lead", { text: text(asked("lead.reachability")) }, { addresses: true }),
  kind("confidentiality", "trust", { text: longText(asked("trust.confidentiality")) }),
  kind("childSafety", "trust", { text: longText(asked("trust.childSafety")) }),
  kind("feedbackLoop", "trust", { text: text(asked("trust.feedbackLoop")) }),
  kind("parentVoice", "voice", { text: longText(asked("voice.parentVoice")) }),
  kind(
    "whatif",
    "whatif",
    { risk: text(asked("whatif.risk")), response: perhaps.lines(asked("whatif.response")) },
    { label: texts.groups.whatif },
  ),
  kind("bell", "whatif", { text: text(asked("whatif.bell")) }, { addresses: true }),
  kind("evalDate", "evaluation", { date: day(asked("evaluation.evalDate")) }, { max: 1 }),
  kind("evalHow", "evaluation", { text: text(asked("evaluation.evalHow")) }),
  kind("evalQuestion", "evaluation", { text: text(asked("evaluation.evalQuestions")) }),
  kind("change", "consent", { text: text(asked("consent.change")) }),
  kind("openPoint", "consent", { text: text(asked("consent.openPoints")) }),
  kind(
    "contact",
    "parties",
    { partner: partner(texts.columns.partner), text: text(texts.columns.contact) },
    { label: texts.groups.contact, addresses: true },
  ),
  kind("validUntil", "header", { date: day(asked("header.validUntil")) }, { max: 1 }),
] as const;

/** A line of any kind, with the fields of its kind. */
export const lineSchema = z.discriminatedUnion("kind", KINDS);
export type Line = z.output<typeof lineSchema>;
export type LineKind = Line["kind"];
export type LineOf<Kind extends LineKind> = Extract<Line, { kind: Kind }>;

/** Every kind with where it stands and what it holds, in the order of the table. */
export const lineForms: LineForm[] = KINDS.map((schema) => {
  const { section = "", label, max = MANY, tree = null, addresses = false } = places.get(schema) ?? {};
  const columns = Object.entries(schema.shape.fields.shape).flatMap(([key, field]) => {
    const form = fieldForms.get(field);
    return form ? [{ key, ...form }] : [];
  });
  const [first] = columns;
  return { kind: schema.shape.kind.value, section, label: label ?? first?.label ?? "", max, tree, addresses, columns };
});

export const LINE_KINDS: LineKind[] = lineForms.map(({ kind }) => kind);

const byKind = new Map<string, LineForm>(lineForms.map((form) => [form.kind, form]));

/** The form of a kind of line; null for a word that is no kind. */
export const findLineForm = (kind: string): LineForm | null => byKind.get(kind) ?? null;

function kind<const Kind extends string, Fields extends z.ZodRawShape>(
  name: Kind,
  section: string,
  fields: Fields,
  own: Own = {},
) {
  return z
    .strictObject({ kind: z.literal(name), fields: z.strictObject(fields) })
    .register(places, { ...own, section });
}

/** What the template asks at "section.field". */
function asked(path: string): { label: string; help: string } {
  const [sectionId, fieldId] = path.split(".");
  const section = content.agreementTemplate.sections.find(({ id }) => id === sectionId);
  const field = section?.fields.find(({ id }) => id === fieldId);
  if (!field) throw new Error(`The agreement's template has no field ${path}.`);
  return { label: field.label, help: "help" in field && field.help ? field.help : "" };
}
