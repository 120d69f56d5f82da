import { z } from "zod";
import type { Answered } from "./call.ts";

/** The session stands at this revision once a write is done; streams and snapshots bear it. */
const revision = z.int().min(0);

/** What most writes answer: at which revision the session stands now. */
export const revised: Record<200, Answered> = {
  200: { is: "at which revision the session stands", json: z.object({ revision }).meta({ id: "Revision" }) },
};

/** What keeping or changing a contribution answers. */
export const kept = z.object({ id: z.uuid(), revision }).meta({ id: "Kept" });

/** What somebody gets who took a seat. */
export const seated = z
  .object({ sessionId: z.uuid(), participantId: z.uuid(), label: z.string() })
  .meta({ id: "Seated" });

/** What a session looks like for an audience; more than this is told in words. */
export const snapshot = z
  .looseObject({ audience: z.enum(["phone", "screen", "host"]), revision })
  .meta({ id: "Snapshot" });

/** An answer without words. */
export const nothing: Record<204, Answered> = { 204: { is: "done" } };
