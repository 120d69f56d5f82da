"use server";
import { redirect } from "next/navigation";
import { isProblem } from "../../../lib/errors.ts";
import { keepSeat } from "../../../sessions/access.ts";
import { takeSeatBack } from "../../../sessions/door/writes.ts";

/** Sits down again on the seat of this way back. */
export async function takeSeatBackAction(form: FormData): Promise<void> {
  const secret = String(form.get("secret") ?? "");
  const seat = await takeSeatBack(secret).catch((error: unknown) => {
    // The page says what became of the link.
    if (isProblem(error)) redirect(`/terug/${encodeURIComponent(secret)}`);
    throw error;
  });
  await keepSeat(seat.sessionId, seat.secret);
  redirect(`/meedoen/${seat.sessionId}/zaal`);
}
