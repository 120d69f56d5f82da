import { content } from "../../exercises/content.ts";
import {
  type AgreementAssent,
  type AgreementCheck,
  type AgreementDocument,
  type AgreementSection,
  type LineKind,
  type PartnerRef,
  type RowOf,
  rowsOf,
  type Side,
  stateOf,
} from "../../exercises/contract.ts";
import { fill } from "../../lib/text.ts";
import { hasFamilyTraces } from "./familyTraces.ts";
import { listed } from "./listed.ts";
import { shortened } from "./shortened.ts";
import { sidesNamed } from "./sidesNamed.ts";
import texts from "./texts.checks.json" with { type: "json" };

/** What the checks look at; `today` as YYYY-MM-DD. */
type Checked = {
  partners: PartnerRef[];
  sections: AgreementSection[];
  assents: AgreementAssent[];
  progress: AgreementDocument["progress"];
  today: string;
};

/** What is still missing, in a sentence or a few; none once the check passes. And the section in which to put it right. */
type Outcome = { missing: string[]; section: string };

type Action = RowOf<"action">["fields"];

/**
 * The checks for "Definitief" (workshop.md 2.11): 1 to 10 block, 11 to 13 warn; each leads to the section it is about. The
 * text of one that passes says what is in order, of one that does not what is missing, and nothing but that.
 */
export function checksOf(agreement: Checked): AgreementCheck[] {
  return content.agreementTemplate.finalChecks.flatMap(({ id, severity, text }) => {
    const outcome = outcomes[id]?.(agreement);
    if (!outcome) return [];
    const { missing, section } = outcome;
    const ok = missing.length === 0;
    return [
      { id, severity: severity === "block" ? "block" : "warn", text: ok ? text : missing.join(" "), ok, section },
    ];
  });
}

/** The checks that keep a text from becoming final. */
export const missingIn = ({ checks }: { checks: AgreementCheck[] }): AgreementCheck[] =>
  checks.filter(({ severity, ok }) => severity === "block" && !ok);

const outcomes: Record<string, (agreement: Checked) => Outcome> = {
  c1: (agreement) => ({ missing: without(agreement, "goal"), section: "goals" }),
  c2: (agreement) => ({ missing: without(agreement, "form", "shapeText"), section: "shape" }),
  c3: (agreement) => ({
    missing: onSides(texts.role, (side) => has(agreement, `${side}Role`)),
    section: "roles",
  }),
  c4: (agreement) => ({ missing: missingCondition(agreement), section: "conditions" }),
  c5: (agreement) => ({ missing: missingAction(agreement), section: "actions" }),
  c6: (agreement) => ({ missing: without(agreement, "leadParty", "backup"), section: "lead" }),
  c7: (agreement) => ({ missing: without(agreement, "meeting"), section: "lead" }),
  c8: (agreement) => ({ missing: missingEvaluation(agreement), section: "evaluation" }),
  c9: (agreement) => ({ missing: missingPitfall(agreement), section: "whatif" }),
  c10: missingAssent,
  c11: (agreement) => ({ missing: unsharedActions(agreement), section: "actions" }),
  c12: familiesIn,
  c13: alsoMissing,
};

const SIDES = ["formal", "informal"] as const;

/** The sentence about the sides on which it is not so. */
function onSides(words: Record<"both" | Side, string>, isSo: (side: Side) => boolean): string[] {
  const [one, other] = SIDES.filter((side) => !isSo(side));
  return one ? [words[other ? "both" : one]] : [];
}

const without = (
  agreement: Checked,
  ...kinds: ("goal" | "form" | "shapeText" | "leadParty" | "backup" | "meeting")[]
) => kinds.filter((kind) => !has(agreement, kind)).map((kind) => texts[kind]);

function missingCondition(agreement: Checked): string[] {
  if (!has(agreement, "condition")) return [texts.condition];
  return rowsOf(agreement, "condition").some(({ fields: { owner } }) => isPartner(agreement, owner))
    ? []
    : [texts.conditionOwner];
}

const ACTION_PARTS = ["what", "who", "when"] as const;
const WORDS_OF_ACTION = 60;

/** Of the action that is nearest to complete: what it lacks. */
function missingAction(agreement: Checked): string[] {
  const lackingIn = ({ owner, ...action }: Action) =>
    ACTION_PARTS.filter((part) => !action[part] && !(part === "who" && isPartner(agreement, owner)));
  const [nearest] = openActions(agreement).toSorted((a, b) => lackingIn(a).length - lackingIn(b).length);
  if (!nearest) return [texts.action];
  const lacking = lackingIn(nearest);
  if (lacking.length === 0) return [];
  const parts = listed(lacking.map((part) => texts.parts[part]));
  return [fill(texts.actionPart, { wat: shortened(nearest.what ?? "", WORDS_OF_ACTION), missen: parts })];
}

function missingEvaluation(agreement: Checked): string[] {
  if (rowsOf(agreement, "evalDate").some(({ fields: { date = "" } }) => date > agreement.today)) return [];
  return [has(agreement, "evalDate") ? texts.evalDatePast : texts.evalDate];
}

function missingPitfall(agreement: Checked): string[] {
  if (rowsOf(agreement, "whatif").some(({ fields: { risk, response } }) => Boolean(risk && response))) return [];
  return [has(agreement, "whatif") ? texts.whatifResponse : texts.whatif];
}

/** Of each side somebody takes part, and somebody agrees (workshop.md, decided 10). */
function missingAssent({ partners, assents }: Checked): Outcome {
  const on = (side: Side) => partners.filter((partner) => partner.side === side);
  const agrees = ({ id }: PartnerRef) =>
    assents.some(({ partnerId, answer, current }) => partnerId === id && answer === "agree" && current);
  const absent = onSides(texts.nobody, (side) => on(side).length > 0);
  if (absent.length > 0) return { missing: absent, section: "parties" };
  return { missing: onSides(texts.assent, (side) => on(side).some(agrees)), section: "consent" };
}

/** Only where every action is plainly with one and the same side; a name that we do not know is with anybody. */
function unsharedActions(agreement: Checked): string[] {
  const actions = openActions(agreement);
  if (actions.length === 0) return [texts.shared.none];
  const named = actions.map((action) => sidesOf(action, agreement));
  const all = SIDES.find((side) => named.every((sides) => sides.length === 1 && sides[0] === side));
  return all ? [texts.shared[all]] : [];
}

/** Who is chosen from the list says more than what is typed beside it. */
function sidesOf({ owner, who = "" }: Action, { partners }: Checked): Side[] {
  const chosen = partners.find(({ id }) => id === owner);
  return chosen ? [chosen.side] : sidesNamed(who, partners);
}

function familiesIn({ sections, partners }: Checked): Outcome {
  const names = partners.map(({ name }) => name);
  const found = sections.find(({ groups }) =>
    groups.some(({ kind, rows }) => rows.some(({ cells }) => cells.some((cell) => hasFamilyTraces(kind, cell, names)))),
  );
  // Not what it says: this is read on the wall too.
  return {
    missing: found ? [fill(texts.family, { onderdeel: found.title })] : [],
    section: found?.id ?? "trust",
  };
}

/** What makes an agreement better, all that is missing in one sentence; it leads to the first of them. */
function alsoMissing(agreement: Checked): Outcome {
  const { points } = texts;
  const strengths = onSides(points.strength, (side) => has(agreement, `${side}Strength`));
  const missing = [
    { section: "why", points: has(agreement, "reason") ? [] : [points.reason] },
    { section: "parties", points: missingContacts(agreement) },
    { section: "contributions", points: strengths },
    { section: "trust", points: has(agreement, "confidentiality") ? [] : [points.confidentiality] },
    { section: "evaluation", points: has(agreement, "evalHow") ? [] : [points.evalHow] },
  ].filter((one) => one.points.length > 0);
  const punten = listed(missing.flatMap((one) => one.points));
  return { missing: punten ? [fill(texts.also, { punten })] : [], section: missing[0]?.section ?? "why" };
}

function missingContacts(agreement: Checked): string[] {
  const known = rowsOf(agreement, "contact").map(({ fields }) => fields.partner);
  const { length: alle } = agreement.partners;
  const { length: aantal } = agreement.partners.filter(({ id }) => !known.includes(id));
  if (aantal === 0) return [];
  return [aantal === alle ? texts.points.contact : fill(texts.points.contactOfSome, { aantal, alle })];
}

const openActions = (agreement: Checked): Action[] =>
  rowsOf(agreement, "action").flatMap(({ id, fields }) => (stateOf(agreement, id) === "dropped" ? [] : [fields]));

const isPartner = ({ partners }: Checked, id: string | undefined): boolean =>
  partners.some((partner) => partner.id === id);

const has = (agreement: Checked, kind: LineKind): boolean => rowsOf(agreement, kind).length > 0;
