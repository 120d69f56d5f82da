"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { answerForm } from "../../lib/answerForm.ts";
import { isProblem, notFound, Problem } from "../../lib/errors.ts";
import { formBody } from "../../lib/formBody.ts";
import type { FormState } from "../../lib/formState.ts";
import { wordsIn } from "../../lib/formWords.ts";
import { DUTCH } from "../../lib/languages.ts";
import { sentenceIn } from "../../lib/refusals.ts";
import { type Host, requireHostOfForm } from "../../sessions/access.ts";
import { closeSession } from "../../sessions/prepare/writes.ts";
import { shortened } from "../document/shortened.ts";
import { dropConcept } from "./dropped/writes.ts";
import { takeParked } from "./parked/writes.ts";
import { askToMerge, mergePartners } from "./partners/writes.ts";
import { dropPicture, keepPicture } from "./pictures/writes.ts";
import { takeOver, takeOverSeveral } from "./takeOver/writes.ts";
import * as agreement from "./writes.ts";

/**
 * The fields of a line come as "fields.<key>"; where the page goes back to without JavaScript as "anchor", and where the
 * address of that page names its samenwerking as "addressed".
 */
const sent = z.object({
  sessionId: z.string().default(""),
  partnershipId: z.string().optional(),
  addressed: z
    .string()
    .regex(/^[0-9a-f-]+$/)
    .optional(),
  anchor: z
    .string()
    .regex(/^[\w-]+$/)
    .default("inhoud"),
  kind: z.string().default(""),
  picture: z.string().max(64).default(""),
  lineId: z.string().default(""),
  seen: z.string().default(""),
  partnerId: z.string().default(""),
  into: z.string().default(""),
  do: z.string().default(""),
  /** Set by the second press of an edit to an adopted text: it begins the next version. Its value stands for `do`. */
  begin: z.string().default(""),
  fields: z.record(z.string(), z.string()).default({}),
  section: z.string().default(""),
  offers: z.array(z.string()).default([]),
  without: z.array(z.string()).default([]),
  answer: z.unknown().optional(),
  reason: z.unknown().optional(),
  textSha256: z.unknown().optional(),
});
type Sent = z.output<typeof sent>;

export async function addLineAction(_: FormState, form: FormData): Promise<FormState> {
  return edit(form, (host, { kind, fields, partnershipId }) =>
    agreement.addLine(host, kind, fields, new Date(), partnershipId),
  );
}

/** Takes offers to a section over: those that are ticked, or as `do` says all that both sides stand behind, or one by its id. */
export async function takeOverSeveralAction(_: FormState, form: FormData): Promise<FormState> {
  return edit(form, async (host, { section, offers, do: which, partnershipId }) => {
    const chosen = which === "chosen" ? offers : which === "shared" ? which : [which];
    const { taken, left } = await takeOverSeveral(host, section, chosen, new Date(), partnershipId);
    // The others are in by now; what is said of these is no reason to ask for all again.
    const redenen = left.map(({ words, says }) => `“${shortened(words, 60)}”: ${sentenceIn(DUTCH, says)}`).join(" ");
    if (left.length > 0) throw new Problem("PARTLY", { values: { aantal: taken, redenen } });
  });
}

/** Puts something from the list for later among what is still open. */
export async function takeParkedAction(_: FormState, form: FormData): Promise<FormState> {
  const { sessionId = "", parkedId = "", partnershipId } = wordsIn(form);
  return answerForm({}, async () => {
    const host = await requireHostOfForm(sessionId);
    await takeParked(host, parkedId, partnershipId);
    return { page: `/regie/${host.sessionId}/opbrengst`, at: "parkeerplaats" };
  });
}

/** Takes over what a contribution offers, from where it stands in no line. */
export async function takeOverAction(_: FormState, form: FormData): Promise<FormState> {
  return edit(form, (host, { do: contributionId }) => takeOver(host, contributionId));
}

export async function changeLineAction(_: FormState, form: FormData): Promise<FormState> {
  return edit(form, (host, { lineId, fields, seen }) => agreement.changeLine(host, lineId, fields, seen));
}

export async function removeLineAction(_: FormState, form: FormData): Promise<FormState> {
  return edit(form, (host, { lineId, seen }) => agreement.removeLine(host, lineId, seen));
}

/** Keeps a picture with a line, or takes it away, as `do` says. */
export async function pictureAction(_: FormState, form: FormData): Promise<FormState> {
  return edit(form, (host, { lineId, picture, do: what }) =>
    what === "keep" ? keepPicture(host, lineId, picture) : dropPicture(host, lineId, picture),
  );
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

/** Brings the whole agreement to another state: propose, concept, begin, drop, adopt; or the session to its end. */
export async function changeStateAction(_: FormState, form: FormData): Promise<FormState> {
  return edit(form, async (host, { do: what, without, partnershipId }) => {
    if (what === "propose") await agreement.propose(host, partnershipId);
    if (what === "concept") await agreement.backToConcept(host, partnershipId);
    if (what === "begin") await agreement.beginNext(host, partnershipId);
    if (what === "drop") await dropConcept(host, partnershipId);
    if (what === "adopt") await agreement.adopt(host, new Date(), without, partnershipId);
    if (what === "close") await closeSession(host);
  });
}

function edit(
  form: FormData,
  write: (host: Host, sent: Sent) => Promise<unknown>,
  place: "afspraak" | "voorbereiden" = "afspraak",
): Promise<FormState> {
  return answerForm(wordsIn(form), async () => {
    const asked = asSent(form);
    const host = await requireHostOfForm(asked.sessionId);
    const page = `/regie/${host.sessionId}/${place}${asked.addressed ? `/${asked.addressed}` : ""}`;
    try {
      if (asked.begin) await agreement.beginNext(host, asked.partnershipId);
      await write(host, asked.do ? asked : { ...asked, do: asked.begin });
    } catch (error) {
      // What is there now may be what the editor must see; without a database the page would break, form and all.
      if (isProblem(error)) revalidatePath(page);
      throw error;
    }
    return { page, at: asked.anchor };
  });
}

function asSent(form: FormData): Sent {
  const parsed = sent.safeParse(formBody(form));
  if (!parsed.success) throw notFound();
  return parsed.data;
}
