"use server";
import { redirect } from "next/navigation";
import { isProblem } from "../../../lib/errors.ts";
import { formProblem } from "../../../lib/fieldProblems.ts";
import type { FormState } from "../../../lib/formState.ts";
import { keepSeat } from "../../../sessions/access.ts";
import { takeSeatBack } from "../../../sessions/door/writes.ts";
import { readLanguage } from "../../language.ts";

/** Sits down again on the seat of this way back. */
export async function takeSeatBackAction(_: FormState, form: FormData): Promise<FormState> {
  const secret = String(form.get("secret") ?? "");
  let sessionId: string;
  try {
    const seat = await takeSeatBack(secret);
    await keepSeat(seat.sessionId, seat.secret);
    sessionId = seat.sessionId;
  } catch (error) {
    // The page says what became of the link.
    if (isProblem(error) && error.code === "NOT_FOUND") redirect(`/terug/${encodeURIComponent(secret)}`);
    return formProblem(error, {}, await readLanguage());
  }
  redirect(`/meedoen/${sessionId}/zaal`);
}
