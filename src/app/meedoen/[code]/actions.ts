"use server";
import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { changeContribution, contribute, support, withdraw } from "../../../contributions/writes.ts";
import { addressOf } from "../../../lib/asker.ts";
import { Problem } from "../../../lib/errors.ts";
import { formProblem } from "../../../lib/fieldProblems.ts";
import { type FormBody, formBody } from "../../../lib/formBody.ts";
import type { FormState } from "../../../lib/formState.ts";
import { assent, supportLine } from "../../../samenwerkingsafspraak/writes.ts";
import { findSeat, keepSeat, requireSeat, type Seat } from "../../../sessions/access.ts";
import { askDoor } from "../../../sessions/door/reads.ts";
import { joinRequest } from "../../../sessions/door/schema.ts";
import { join } from "../../../sessions/door/writes.ts";

/** What went wrong with a form that was sent without JavaScript, and the words that were in it. */
export type PhoneState = { detail: string; typed: string } | null;

/** What a phone without JavaScript sends: the same errands that the outbox brings with it. */
export async function phoneAction(_: PhoneState, form: FormData): Promise<PhoneState> {
  const of = (name: string) => String(form.get(name) ?? "");
  const seat = await requireSeat(of("$session"));
  const body = formBody(form);
  try {
    await act(seat, { what: of("$do"), stepId: of("$step"), id: of("$id"), body });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { detail: error.fields[0]?.message ?? error.detail, typed: typeof body.text === "string" ? body.text : "" };
  }
  redirect(`/meedoen/${seat.sessionId}/zaal`);
}

type Errand = { what: string; stepId: string; id: string; body: FormBody };

async function act(seat: Seat, { what, stepId, id, body }: Errand): Promise<unknown> {
  const value = typeof body.value === "string" ? body.value : "";
  const note = typeof body.note === "string" ? body.note : "";
  if (what === "contribute") return contribute(seat, { id: randomUUID(), stepId, body });
  if (what === "change") return changeContribution(seat, id, body);
  if (what === "withdraw") return withdraw(seat, id);
  if (what === "support") return support(seat, id, { value, note });
  if (what === "support-line") return supportLine(seat, id, value === "ja");
  return assent(seat, { answer: body.answer, reason: body.reason, textSha256: body.textSha256 });
}

/** Lets somebody in by the form at the door. Who already has a seat here keeps it. */
export async function joinAction(_: FormState, form: FormData): Promise<FormState> {
  const of = (name: string) => String(form.get(name) ?? "");
  const typed = { side: of("side"), partner: of("partner"), newPartner: of("newPartner"), people: of("people") };
  const partner = of("partner") === "new" || of("partner") === "" ? { name: of("newPartner") } : { id: of("partner") };
  const parsed = joinRequest.safeParse({
    code: of("code"),
    side: of("side"),
    partner,
    people: Number(of("people") || 1),
  });
  if (!parsed.success) return formProblem(parsed.error, typed);
  let sessionId: string;
  try {
    sessionId = await askDoor(parsed.data.code, addressOf(await headers()));
    if (!(await findSeat(sessionId))) await keepSeat(sessionId, (await join(parsed.data)).secret);
  } catch (error) {
    if (error instanceof Problem) return formProblem(error, typed);
    throw error;
  }
  redirect(`/meedoen/${sessionId}/zaal`);
}
