"use server";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { isProblem, notFound } from "../lib/errors.ts";
import { formProblem } from "../lib/fieldProblems.ts";
import { formBody } from "../lib/formBody.ts";
import { emptyForm, type FormState } from "../lib/formState.ts";
import { type Host, requireHostOfForm } from "../sessions/access.ts";
import { closeSession } from "../sessions/prepare/writes.ts";
import { askToMerge, mergePartners } from "./partners/writes.ts";
import * as agreement from "./writes.ts";

/** The fields of a line come as "fields.<key>"; where the page goes back to without JavaScript as "anchor". */
const sent = z.object({
  sessionId: z.string().default(""),
  anchor: z
    .string()
    .regex(/^[\w-]+$/)
    .default("inhoud"),
  kind: z.string().default(""),
  lineId: z.string().default(""),
  seen: z.string().default(""),
  partnerId: z.string().default(""),
  into: z.string().default(""),
  do: z.string().default(""),
  fields: z.record(z.string(), z.string()).default({}),
  sources: z.array(z.string()).default([]),
  answer: z.unknown().optional(),
  reason: z.unknown().optional(),
  textSha256: z.unknown().optional(),
});
type Sent = z.output<typeof sent>;

export async function addLineAction(_: FormState, form: FormData): Promise<FormState> {
  return edit(form, (host, { kind, fields }) => agreement.addLine(host, kind, fields));
}

export async function takeOverAction(_: FormState, form: FormData): Promise<FormState> {
  return edit(form, (host, { kind, fields, sources }) => agreement.takeOver(host, { kind, fields, sources }));
}

export async function changeLineAction(_: FormState, form: FormData): Promise<FormState> {
  return edit(form, (host, { lineId, fields, seen }) => agreement.changeLine(host, lineId, fields, seen));
}

export async function removeLineAction(_: FormState, form: FormData): Promise<FormState> {
  return edit(form, (host, { lineId, seen }) => agreement.removeLine(host, lineId, seen));
}

/** Moves a line up or down, as `do` says. */
export async function moveLineAction(_: FormState, form: FormData): Promise<FormState> {
  return edit(form, (host, { lineId, do: way }) => agreement.moveLine(host, lineId, way === "up" ? "up" : "down"));
}

export async function assentOnBehalfAction(_: FormState, form: FormData): Promise<FormState> {
  return edit(form, (host, { partnerId, answer, reason, textSha256 }) =>
    agreement.assentOnBehalf(host, partnerId, { answer, reason, textSha256 }),
  );
}

/** Makes one partner of two on the page of the preparation: `partnerId` goes up in `into`, once `do` says yes to both. */
export async function mergePartnersAction(_: FormState, form: FormData): Promise<FormState> {
  const merge = async (host: Host, { partnerId: from, into, do: sure }: Sent) => {
    if (sure !== `${from} ${into}`) await askToMerge(host, { from, into });
    await mergePartners(host, { from, into });
  };
  return edit(form, merge, "voorbereiden");
}

/** Brings the whole agreement to another state: propose, concept, adopt, or the session to its end. */
export async function changeStateAction(_: FormState, form: FormData): Promise<FormState> {
  return edit(form, async (host, { do: what }) => {
    if (what === "propose") await agreement.propose(host);
    if (what === "concept") await agreement.backToConcept(host);
    if (what === "adopt") await agreement.adopt(host);
    if (what === "close") await closeSession(host);
  });
}

async function edit(
  form: FormData,
  write: (host: Host, sent: Sent) => Promise<unknown>,
  place: "afspraak" | "voorbereiden" = "afspraak",
): Promise<FormState> {
  let page = "";
  let anchor = "";
  try {
    const asked = asSent(form);
    const host = await requireHostOfForm(asked.sessionId);
    page = `/regie/${host.sessionId}/${place}`;
    anchor = asked.anchor;
    await write(host, asked);
  } catch (error) {
    // What is there now may be what the editor must see; without a database or a host the page would break, form and all.
    if (isProblem(error) && page) revalidatePath(page);
    return formProblem(error, typedIn(form));
  }
  revalidatePath(page);
  // Without JavaScript the page comes anew: then at the place where the press was.
  if (!(await headers()).has("next-action")) redirect(`${page}#${anchor}`);
  return { ...emptyForm, saved: Date.now() };
}

function asSent(form: FormData): Sent {
  const parsed = sent.safeParse(formBody(form));
  if (!parsed.success) throw notFound();
  return parsed.data;
}

/** What was typed, without what React hides in a form. */
const typedIn = (form: FormData) => Object.fromEntries([...form].filter(([name]) => !name.startsWith("$")));
