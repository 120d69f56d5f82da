"use server";
import { notFound, redirect } from "next/navigation";
import { Problem } from "../../../lib/errors.ts";
import { keepSeat } from "../../../sessions/access.ts";
import { takeSeatBack } from "../../../sessions/door/writes.ts";

/** Sits down again on the seat of this way back. */
export async function takeSeatBackAction(form: FormData): Promise<void> {
  const seat = await takeSeatBack(String(form.get("secret") ?? "")).catch((error: unknown) => {
    if (error instanceof Problem) notFound();
    throw error;
  });
  await keepSeat(seat.sessionId, seat.secret);
  redirect(`/meedoen/${seat.sessionId}/zaal`);
}
