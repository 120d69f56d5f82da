import { content } from "../exercises/content.ts";
import type {
  AgreementAssent,
  AgreementCheck,
  AgreementSection,
  LineKind,
  PartnerRef,
  Side,
} from "../exercises/contract.ts";
import { hasFamilyTraces } from "./familyTraces.ts";
import { sidesNamed } from "./sidesNamed.ts";

/** What the checks look at; `today` as YYYY-MM-DD. */
export type Checked = {
  partners: PartnerRef[];
  sections: AgreementSection[];
  assents: AgreementAssent[];
  today: string;
};

/** A check that passes, or the section in which to put it right. */
type Outcome = { ok: boolean; section: string };

type Fields = Record<string, string>;

/** The checks for "Definitief" (workshop.md 2.11): 1 to 10 block, 11 to 13 warn; each leads to the section it is about. */
export function checksOf(agreement: Checked): AgreementCheck[] {
  return content.agreementTemplate.finalChecks.flatMap(({ id, severity, text }) => {
    const outcome = outcomes[id]?.(agreement);
    return outcome ? [{ id, severity: severity === "block" ? "block" : "warn", text, ...outcome }] : [];
  });
}

const outcomes: Record<string, (agreement: Checked) => Outcome> = {
  c1: (agreement) => ({ ok: has(agreement, "goal"), section: "goals" }),
  c2: (agreement) => ({ ok: has(agreement, "form") && has(agreement, "shapeText"), section: "shape" }),
  c3: (agreement) => ({ ok: has(agreement, "formalRole") && has(agreement, "informalRole"), section: "roles" }),
  c4: (agreement) => ({
    ok: some(agreement, "condition", (line) => isPartner(agreement, line.owner)),
    section: "conditions",
  }),
  c5: (agreement) => ({ ok: openActions(agreement).some(isComplete), section: "actions" }),
  c6: (agreement) => ({ ok: has(agreement, "leadParty") && has(agreement, "backup"), section: "lead" }),
  c7: (agreement) => ({ ok: has(agreement, "meeting"), section: "lead" }),
  c8: (agreement) => ({
    ok: some(agreement, "evalDate", ({ date = "" }) => date > agreement.today),
    section: "evaluation",
  }),
  c9: (agreement) => ({
    ok: some(agreement, "whatif", ({ risk, response }) => Boolean(risk && response)),
    section: "whatif",
  }),
  c10: bothSidesAgree,
  c11: (agreement) => ({ ok: actionsAreShared(agreement), section: "actions" }),
  c12: noFamilies,
  c13: alsoFilledIn,
};

function bothSidesAgree({ partners, assents }: Checked): Outcome {
  const on = (side: Side) => partners.filter((partner) => partner.side === side);
  const agrees = ({ id }: PartnerRef) =>
    assents.some(({ partnerId, answer, current }) => partnerId === id && answer === "agree" && current);
  const sides = [on("formal"), on("informal")];
  if (sides.some((side) => side.length === 0)) return { ok: false, section: "parties" };
  return { ok: sides.every((side) => side.some(agrees)), section: "consent" };
}

/** False only where every action is plainly with one and the same side; a name that we do not know is with anybody. */
function actionsAreShared(agreement: Checked): boolean {
  const actions = openActions(agreement);
  const named = actions.map(({ who = "" }) => sidesNamed(who, agreement.partners));
  const allWith = (side: Side) => named.every((sides) => sides.length === 1 && sides[0] === side);
  return actions.length > 0 && !allWith("formal") && !allWith("informal");
}

function noFamilies({ sections, partners }: Checked): Outcome {
  const names = partners.map(({ name }) => name);
  const found = sections.find(({ groups }) =>
    groups.some(({ kind, rows }) => rows.some(({ cells }) => cells.some((cell) => hasFamilyTraces(kind, cell, names)))),
  );
  return { ok: !found, section: found?.id ?? "trust" };
}

function alsoFilledIn(agreement: Checked): Outcome {
  const contacts = linesOf(agreement, "contact").map(({ partner }) => partner);
  const filled = {
    why: has(agreement, "reason"),
    parties: agreement.partners.every(({ id }) => contacts.includes(id)),
    contributions: has(agreement, "formalStrength") && has(agreement, "informalStrength"),
    trust: has(agreement, "confidentiality"),
    evaluation: has(agreement, "evalHow"),
  };
  const missing = Object.entries(filled).find(([, ok]) => !ok);
  return { ok: !missing, section: missing?.[0] ?? "why" };
}

const openActions = (agreement: Checked): Fields[] =>
  linesOf(agreement, "action").filter(({ status }) => status !== "vervallen");

const isComplete = ({ what, who, when }: Fields): boolean => Boolean(what && who && when);

const isPartner = ({ partners }: Checked, id: string | undefined): boolean =>
  partners.some((partner) => partner.id === id);

const has = (agreement: Checked, kind: LineKind): boolean => some(agreement, kind, () => true);

const some = (agreement: Checked, kind: LineKind, fits: (line: Fields) => boolean): boolean =>
  linesOf(agreement, kind).some(fits);

const linesOf = ({ sections }: Checked, kind: LineKind): Fields[] =>
  sections
    .flatMap(({ groups }) => groups)
    .flatMap((group) => (group.kind === kind ? group.rows.map(({ fields }) => fields) : []));
