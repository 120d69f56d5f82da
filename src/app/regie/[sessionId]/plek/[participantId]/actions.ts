"use server";
import { redirect } from "next/navigation";
import { requireHostOfForm, seatFor } from "../../../../../sessions/access.ts";
import { carryOut, hiddenIn, type PhoneState, refusalOf } from "../../../../meedoen/[code]/typedForm.ts";

/** What the facilitator typed for a seat without a phone, where the browser runs no JavaScript. A refusal comes back into the form. */
export async function typeForSeatAction(_: PhoneState, form: FormData): Promise<PhoneState> {
  const [sessionId, participantId] = [hiddenIn(form, "$session"), hiddenIn(form, "$seat")];
  try {
    await carryOut(await seatFor(await requireHostOfForm(sessionId), participantId), form);
  } catch (error) {
    return refusalOf(error, form);
  }
  redirect(`/regie/${sessionId}/plek/${participantId}`);
}
