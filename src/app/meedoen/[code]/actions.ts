"use server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { addressOf } from "../../../lib/asker.ts";
import { notFound } from "../../../lib/errors.ts";
import { formProblem } from "../../../lib/fieldProblems.ts";
import type { FormState } from "../../../lib/formState.ts";
import { asciiDigits } from "../../../lib/text.ts";
import { findSeat, findSeatBehind, keepSeat } from "../../../sessions/access.ts";
import { askDoor } from "../../../sessions/door/reads.ts";
import { joinRequest } from "../../../sessions/door/schema.ts";
import { join } from "../../../sessions/door/writes.ts";
import { readLanguage } from "../../language.ts";
import { carryOut, hiddenIn, type PhoneState, refusalOf } from "./typedForm.ts";

/** What a phone without JavaScript sends. A refusal comes back into the form that it was. */
export async function phoneAction(_: PhoneState, form: FormData): Promise<PhoneState> {
  const sessionId = hiddenIn(form, "$session");
  let about: string;
  try {
    const seat = await findSeat(sessionId);
    if (!seat) throw notFound();
    about = await carryOut(seat, form);
  } catch (error) {
    return refusalOf(error, form, await readLanguage());
  }
  const from = hiddenIn(form, "$page");
  const page = from === "afspraak" || from === "concept" ? "afspraak" : "zaal";
  const sent = new URLSearchParams({ verstuurd: about, onderdeel: hiddenIn(form, "$exercise") });
  if (from === "concept") sent.set("versie", "concept");
  redirect(`/meedoen/${sessionId}/${page}?${sent}`);
}

/** Lets somebody in by the form at the door. Who already has a seat here keeps it. */
export async function joinAction(_: FormState, form: FormData): Promise<FormState> {
  const of = (name: string) => String(form.get(name) ?? "");
  const partnership = of("partnership") || undefined;
  const typed = {
    side: of("side"),
    partner: of("partner"),
    newPartner: of("newPartner"),
    people: of("people"),
    partnership: of("partnership"),
  };
  const partner = of("partner") === "new" || of("partner") === "" ? { name: of("newPartner") } : { id: of("partner") };
  const parsed = joinRequest.safeParse({
    code: of("code"),
    side: of("side"),
    partner: { ...partner, partnership },
    people: Number(asciiDigits(of("people")) || 1),
  });
  const language = await readLanguage();
  if (!parsed.success) return formProblem(parsed.error, typed, language);
  let sessionId: string;
  try {
    const address = addressOf(await headers());
    const { code } = parsed.data;
    const present = await findSeatBehind(code);
    sessionId = present?.sessionId ?? (await askDoor(code, address));
    if (!present) await keepSeat(sessionId, (await join(parsed.data, address)).secret);
  } catch (error) {
    return formProblem(error, typed, language);
  }
  redirect(`/meedoen/${sessionId}/zaal`);
}
