import { content } from "../../exercises/content.ts";
import type { LineKind } from "../../exercises/contract.ts";
import texts from "../texts.json" with { type: "json" };

/** How a field is filled in: a short or a long text, a date, one of `options`, or one of the partners. */
export type ColumnInput = "line" | "lines" | "date" | "choice" | "partner";

export type Column = {
  /** The key in the fields of a line. */
  key: string;
  label: string;
  help: string;
  input: ColumnInput;
  required: boolean;
  options: { value: string; label: string }[];
  /** Of a column that has no cell of its own: the key of the one in whose cell it stands, behind it. */
  behind?: string;
};

/** One kind of line: its columns, and how many lines of it an agreement holds at most. */
export type LineForm = { kind: LineKind; section: string; label: string; max: number; columns: Column[] };

export type SectionForm = { id: string; number: number; title: string; lines: LineForm[] };

type Option = Column["options"][number];

const template = content.agreementTemplate;
const MANY = 200;

const option = (value: keyof typeof texts.options): Option => ({ value, label: texts.options[value] });
const FORMS = content.cooperationForms.map(({ id, title }): Option => ({ value: id, label: title }));
const FOCUS = [option("gezin"), option("gemeenschap"), option("allebei")];

const ROLE = [
  column("text", "line", texts.columns.role),
  column("owner", "partner", texts.columns.owner, { required: false }),
  column("reason", "line", texts.columns.reason, { required: false }),
];

/** Every kind of line in the order of the document. */
export const lineForms: LineForm[] = [
  form("header", "validUntil", [column("date", "date", asked("header.validUntil"))], { max: 1 }),
  form(
    "parties",
    "contact",
    [column("partner", "partner", texts.columns.partner), column("text", "line", texts.columns.contact)],
    {
      label: texts.groups.contact,
    },
  ),
  form("why", "reason", [column("text", "lines", asked("why.reason"))]),
  form("why", "vision", [column("text", "lines", asked("why.vision"))]),
  form(
    "goals",
    "goal",
    [column("text", "line", asked("goals.goal")), column("sign", "line", asked("goals.goalSign"), { required: false })],
    { max: 5 },
  ),
  form("shape", "form", [column("text", "choice", asked("shape.form"), { options: FORMS })], { max: 1 }),
  form("shape", "shapeText", [column("text", "lines", asked("shape.shapeText"))]),
  form("shape", "focus", [column("text", "choice", asked("shape.focus"), { options: FOCUS })], { max: 1 }),
  form("contributions", "formalStrength", [column("text", "line", asked("contributions.formalStrength"))]),
  form("contributions", "informalStrength", [column("text", "line", asked("contributions.informalStrength"))]),
  form("roles", "formalRole", ROLE, asked("roles.formalRole")),
  form("roles", "informalRole", ROLE, asked("roles.informalRole")),
  form("roles", "notMyRole", [column("text", "lines", asked("roles.notMyRole"))]),
  form("needs", "formalNeed", [column("text", "line", asked("needs.formalNeeds"))]),
  form("needs", "informalNeed", [column("text", "line", asked("needs.informalNeeds"))]),
  form("conditions", "condition", [
    column("text", "line", asked("conditions.condition")),
    column("owner", "partner", texts.columns.conditionOwner, { required: false }),
  ]),
  form("resources", "money", [column("text", "lines", asked("resources.money"))]),
  form("resources", "space", [column("text", "line", asked("resources.space"))]),
  form(
    "actions",
    "action",
    [
      column("what", "line", asked("actions.what")),
      column("owner", "partner", asked("actions.who"), { required: false }),
      column("who", "line", texts.columns.actionWho, { required: false, behind: "owner" }),
      column("when", "date", asked("actions.when"), { required: false }),
    ],
    { label: texts.groups.action },
  ),
  form("lead", "leadParty", [column("text", "line", asked("lead.leadParty"))]),
  form("lead", "backup", [column("text", "line", asked("lead.backup"))]),
  form("lead", "meeting", [column("text", "line", asked("lead.meeting"))]),
  form("lead", "reachability", [column("text", "line", asked("lead.reachability"))]),
  form("trust", "confidentiality", [column("text", "lines", asked("trust.confidentiality"))]),
  form("trust", "childSafety", [column("text", "lines", asked("trust.childSafety"))]),
  form("trust", "feedbackLoop", [column("text", "line", asked("trust.feedbackLoop"))]),
  form("voice", "parentVoice", [column("text", "lines", asked("voice.parentVoice"))]),
  form(
    "whatif",
    "whatif",
    [
      column("risk", "line", asked("whatif.risk")),
      column("response", "lines", asked("whatif.response"), { required: false }),
    ],
    { label: texts.groups.whatif },
  ),
  form("whatif", "bell", [column("text", "line", asked("whatif.bell"))]),
  form("evaluation", "evalDate", [column("date", "date", asked("evaluation.evalDate"))], { max: 1 }),
  form("evaluation", "evalHow", [column("text", "line", asked("evaluation.evalHow"))]),
  form("evaluation", "evalQuestion", [column("text", "line", asked("evaluation.evalQuestions"))]),
  form("consent", "change", [column("text", "line", asked("consent.change"))]),
  form("consent", "openPoint", [column("text", "line", asked("consent.openPoints"))]),
];

/** The 17 sections with their kinds, in order. */
export const sectionForms: SectionForm[] = template.sections.map(({ id, order, title }) => ({
  id,
  number: order,
  title,
  lines: lineForms.filter(({ section }) => section === id),
}));

const byKind = new Map<string, LineForm>(lineForms.map((line) => [line.kind, line]));

/** The columns that have a cell of their own. */
export const shownColumns = <Some extends Pick<Column, "behind">>(columns: Some[]): Some[] =>
  columns.filter(({ behind }) => behind === undefined);

/** The form of a kind of line; null for a word that is no kind. */
export const findLineForm = (kind: string): LineForm | null => byKind.get(kind) ?? null;

function form(
  section: string,
  kind: LineKind,
  columns: Column[],
  own: { label?: string; max?: number } = {},
): LineForm {
  const { label = columns[0]?.label ?? kind, max = MANY } = own;
  return { kind, section, label, max, columns };
}

function column(
  key: string,
  input: ColumnInput,
  { label, help }: { label: string; help: string },
  { required = true, options = [], behind }: { required?: boolean; options?: Option[]; behind?: string } = {},
): Column {
  return { key, label, help, input, required, options, ...(behind && { behind }) };
}

/** What the template asks at "section.field". */
function asked(path: string): { label: string; help: string } {
  const [sectionId, fieldId] = path.split(".");
  const field = template.sections.find(({ id }) => id === sectionId)?.fields.find(({ id }) => id === fieldId);
  if (!field) throw new Error(`The agreement's template has no field ${path}.`);
  return { label: field.label, help: "help" in field && field.help ? field.help : "" };
}
