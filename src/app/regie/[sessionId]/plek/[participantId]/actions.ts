"use server";
import { randomUUID } from "node:crypto";
import { notFound, redirect } from "next/navigation";
import { contribute } from "../../../../../contributions/writes.ts";
import { Problem } from "../../../../../lib/errors.ts";
import { formBody } from "../../../../../lib/formBody.ts";
import { findHost } from "../../../../../sessions/access.ts";
import texts from "./texts.json" with { type: "json" };

/** What is wrong with a form that was sent without JavaScript; empty when nothing is. */
export type SeatProblem = string;

/** Keeps what the facilitator typed for a seat, where the browser runs no JavaScript. */
export async function typeForSeatAction(_: SeatProblem, form: FormData): Promise<SeatProblem> {
  const of = (name: string) => String(form.get(name) ?? "");
  const host = await findHost(of("$session"));
  if (!host) notFound();
  if (of("$do") !== "contribute") return texts.ownPhoneOnly;
  const participantId = of("$seat");
  try {
    await contribute(host, { id: randomUUID(), stepId: of("$step"), body: formBody(form), participantId });
  } catch (error) {
    if (error instanceof Problem) return error.fields[0]?.message ?? error.detail;
    throw error;
  }
  redirect(`/regie/${host.sessionId}/plek/${participantId}`);
}
