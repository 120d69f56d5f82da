"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { coordinationsOf, requireMember } from "../../accounts/access.ts";
import { answerForm } from "../../lib/answerForm.ts";
import { isProblem, notFound } from "../../lib/errors.ts";
import type { FormState } from "../../lib/formState.ts";
import { wordsIn } from "../../lib/formWords.ts";
import { requireHostOfForm } from "../../sessions/access.ts";
import { tellProgress } from "./writes.ts";

/** Where the form stands: on the page of this session and, where the address names one, this samenwerking. */
const sent = z.object({
  sessionId: z.uuid(),
  addressed: z.uuid().optional(),
  anchor: z
    .string()
    .regex(/^[\w-]+$/)
    .default("inhoud"),
  lineId: z.string().default(""),
  state: z.unknown(),
  seen: z.unknown(),
});
type Sent = z.output<typeof sent>;

/** Who leads says how far a line is, in the editor. */
export async function tellProgressAction(_: FormState, form: FormData): Promise<FormState> {
  return tell(form, "regie", async ({ sessionId, ...typed }) =>
    tellProgress(await requireHostOfForm(sessionId), typed.lineId, typed),
  );
}

/** The team's coordinator says so, whoever leads. */
export async function followUpAction(_: FormState, form: FormData): Promise<FormState> {
  return tell(form, "beheer", async ({ lineId, ...typed }) => {
    for (const coordinator of coordinationsOf(await requireMember())) {
      const told = await orNull(tellProgress(coordinator, lineId, typed));
      if (told) return told;
    }
    throw notFound();
  });
}

function tell(form: FormData, place: "regie" | "beheer", write: (sent: Sent) => Promise<unknown>): Promise<FormState> {
  return answerForm(wordsIn(form), async () => {
    const asked = sent.safeParse(wordsIn(form));
    if (!asked.success) throw notFound();
    const { sessionId, addressed, anchor } = asked.data;
    const page = `/${place}/${sessionId}/afspraak${addressed ? `/${addressed}` : ""}`;
    try {
      await write(asked.data);
    } catch (error) {
      // What somebody else said meanwhile is what the next press goes by.
      if (isProblem(error) && error.code === "INVALID") revalidatePath(page);
      throw error;
    }
    return { page, at: anchor };
  });
}

async function orNull<Told>(telling: Promise<Told>): Promise<Told | null> {
  return telling.catch((error: unknown) => {
    if (isProblem(error) && error.code === "NOT_FOUND") return null;
    throw error;
  });
}
