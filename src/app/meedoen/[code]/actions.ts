"use server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { answerForm } from "../../../lib/answerForm.ts";
import { addressOf } from "../../../lib/asker.ts";
import { notFound } from "../../../lib/errors.ts";
import type { FormState } from "../../../lib/formState.ts";
import { wordsIn } from "../../../lib/formWords.ts";
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
  const typed = wordsIn(form);
  const language = await readLanguage();
  return answerForm(
    typed,
    async () => {
      const wanted = joinRequest.parse(asJoinRequest(typed));
      const address = addressOf(await headers());
      const present = await findSeatBehind(wanted.code);
      const sessionId = present?.sessionId ?? (await askDoor(wanted.code, address));
      if (!present) await keepSeat(sessionId, (await join(wanted, address)).secret);
      return { goOn: `/meedoen/${sessionId}/zaal` };
    },
    language,
  );
}

/** What the form says, in the shape of the call that does the same. */
function asJoinRequest({ code, side, partner = "", newPartner, people = "", partnership }: Record<string, string>) {
  const isNew = partner === "new" || partner === "";
  return {
    ...{ code: code ?? "", side: side ?? "", people: Number(asciiDigits(people) || 1) },
    partner: {
      ...(isNew ? { name: newPartner ?? "" } : { id: partner }),
      partnership: partnership || undefined,
    },
  };
}
