"use server";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { asProblem } from "../lib/databaseGone.ts";
import { formProblem } from "../lib/fieldProblems.ts";
import { formBody } from "../lib/formBody.ts";
import { emptyForm } from "../lib/formState.ts";
import { findHost, type Host } from "../sessions/access.ts";
import type { SavedForm } from "../sessions/prepare/actions.ts";
import { closeSession } from "../sessions/prepare/writes.ts";
import { mergePartners } from "./partners/writes.ts";
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

export async function addLineAction(_: SavedForm, form: FormData): Promise<SavedForm> {
  return edit(form, (host, { kind, fields }) => agreement.addLine(host, kind, fields));
}

export async function takeOverAction(_: SavedForm, form: FormData): Promise<SavedForm> {
  return edit(form, (host, { kind, fields, sources }) => agreement.takeOver(host, { kind, fields, sources }));
}

export async function changeLineAction(_: SavedForm, form: FormData): Promise<SavedForm> {
  return edit(form, (host, { lineId, fields, seen }) => agreement.changeLine(host, lineId, fields, seen));
}

export async function removeLineAction(_: SavedForm, form: FormData): Promise<SavedForm> {
  return edit(form, (host, { lineId, seen }) => agreement.removeLine(host, lineId, seen));
}

/** Moves a line up or down, as `do` says. */
export async function moveLineAction(_: SavedForm, form: FormData): Promise<SavedForm> {
  return edit(form, (host, { lineId, do: way }) => agreement.moveLine(host, lineId, way === "up" ? "up" : "down"));
}

export async function assentOnBehalfAction(_: SavedForm, form: FormData): Promise<SavedForm> {
  return edit(form, (host, { partnerId, answer, reason, textSha256 }) =>
    agreement.assentOnBehalf(host, partnerId, { answer, reason, textSha256 }),
  );
}

/** Makes one partner of two on the page of the preparation: `partnerId` goes up in `into`. */
export async function mergePartnersAction(_: SavedForm, form: FormData): Promise<SavedForm> {
  return edit(form, (host, { partnerId: from, into }) => mergePartners(host, { from, into }), "voorbereiden");
}

/** Brings the whole agreement to another state: propose, concept, adopt, or the session to its end. */
export async function changeStateAction(_: SavedForm, form: FormData): Promise<SavedForm> {
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
): Promise<SavedForm> {
  const parsed = sent.safeParse(formBody(form));
  if (!parsed.success) notFound();
  const page = `/regie/${parsed.data.sessionId}/${place}`;
  try {
    await write((await findHost(parsed.data.sessionId)) ?? notFound(), parsed.data);
  } catch (error) {
    const problem = asProblem(error);
    if (!problem) throw error;
    // What is there now may be what the editor must see; without a database the page would break, form and all.
    if (problem === error) revalidatePath(page);
    return { ...formProblem(problem, typedIn(form)), saved: 0 };
  }
  revalidatePath(page);
  // Without JavaScript the page comes anew: then at the place where the press was.
  if (!(await headers()).has("next-action")) redirect(`${page}#${parsed.data.anchor}`);
  return { ...emptyForm, saved: Date.now() };
}

/** What was typed, without what React hides in a form. */
const typedIn = (form: FormData) => Object.fromEntries([...form].filter(([name]) => !name.startsWith("$")));
