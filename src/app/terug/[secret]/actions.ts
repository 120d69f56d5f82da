"use server";
import { answerForm, orLinkPage } from "../../../lib/answerForm.ts";
import type { FormState } from "../../../lib/formState.ts";
import { keepSeat } from "../../../sessions/access.ts";
import { takeSeatBack } from "../../../sessions/door/writes.ts";
import { readLanguage } from "../../language.ts";

/** Sits down again on the seat of this way back. */
export async function takeSeatBackAction(_: FormState, form: FormData): Promise<FormState> {
  const secret = String(form.get("secret") ?? "");
  const sitDown = async () => {
    const seat = await takeSeatBack(secret);
    await keepSeat(seat.sessionId, seat.secret);
    return { goOn: `/meedoen/${seat.sessionId}/zaal` };
  };
  const language = await readLanguage();
  return answerForm({}, () => sitDown().catch(orLinkPage(`/terug/${encodeURIComponent(secret)}`)), language);
}
