import { createHash } from "node:crypto";
import { z } from "zod";
import { typedContribution } from "../../../contributions/arrival/typed.ts";
import { contribute } from "../../../contributions/arrival/writes.ts";
import { setHand } from "../../../contributions/hand/writes.ts";
import { parkRequest } from "../../../contributions/parked/schema.ts";
import { park, unpark } from "../../../contributions/parked/writes.ts";
import { setReady } from "../../../contributions/ready/writes.ts";
import { supportRequest } from "../../../contributions/schema.ts";
import { passTurn } from "../../../contributions/turns/writes.ts";
import { changeContribution, support, withdraw } from "../../../contributions/writes.ts";
import { findExercise } from "../../../exercises/registry.ts";
import { asProblem } from "../../../lib/databaseGone.ts";
import { Problem } from "../../../lib/errors.ts";
import { mistakesOf } from "../../../lib/fieldProblems.ts";
import { formBody } from "../../../lib/formBody.ts";
import { typedIn } from "../../../lib/formWords.ts";
import { uuidFor } from "../../../lib/ids.ts";
import { DUTCH, type Language } from "../../../lib/languages.ts";
import { createMemory } from "../../../lib/memory.ts";
import { refusalIn } from "../../../lib/refusals.ts";
import { assent } from "../../../samenwerkingsafspraak/edit/writes.ts";
import { supportLine } from "../../../samenwerkingsafspraak/support/writes.ts";
import type { Seat } from "../../../sessions/access.ts";
import type { Refused } from "../../../ui/ActionForm.tsx";

/**
 * A form that was sent without JavaScript and refused: which one, of which step and round, why, all that was in it, and
 * that in the words of the page. `again`: the same form was refused before, so the browser only loaded a page anew.
 */
export type PhoneState =
  | (Refused & { form: string; step: string; round: number; said: string[]; again: boolean })
  | null;

const refusedBefore = createMemory<true>("refused forms", 5_000);

const round = z.coerce.number().int().min(0).max(20);
const about = z.discriminatedUnion("$do", [
  z.object({ $do: z.literal("contribute") }),
  z.object({ $do: z.literal("change"), $id: z.uuid() }),
  z.object({ $do: z.literal("withdraw"), $id: z.uuid() }),
  z.object({ $do: z.literal("support"), $id: z.uuid() }),
  z.object({ $do: z.literal("support-line"), $id: z.uuid() }),
  z.object({ $do: z.literal("assent") }),
  z.object({ $do: z.literal("park"), $id: z.uuid() }),
  z.object({ $do: z.literal("unpark"), $id: z.uuid() }),
  z.object({ $do: z.literal("ready"), $step: z.uuid(), $round: round }),
  z.object({ $do: z.enum(["hand", "pass"]) }),
]);

/**
 * Does for a seat what a form without JavaScript asks: the same errands that the outbox brings with it. Answers the id of
 * what it was about, if any. BAD_REQUEST for a form that is none of ours, and what the write itself refuses.
 */
export async function carryOut(seat: Seat, form: FormData): Promise<string> {
  const asked = about.safeParse(Object.fromEntries(form));
  if (!asked.success) throw new Problem("BAD_REQUEST");
  const body = formBody(form);
  const value = wordIn(body.value);
  switch (asked.data.$do) {
    case "contribute":
      return (await contribute(seat, typedContribution(form))).id;
    case "change":
      await changeContribution(seat, asked.data.$id, body);
      break;
    case "withdraw":
      await withdraw(seat, asked.data.$id);
      break;
    case "support":
      await support(seat, asked.data.$id, supportOf(value, wordIn(body.note)));
      break;
    case "support-line":
      await supportLine(seat, asked.data.$id, value === "ja");
      break;
    case "assent":
      await assent(seat, { answer: body.answer, reason: body.reason, textSha256: body.textSha256 });
      return "";
    case "park":
      return (await park(seat, parkRequestOf(asked.data.$id, wordIn(body.text)))).id;
    case "unpark":
      await unpark(seat, asked.data.$id);
      break;
    case "ready":
      await setReady(seat, { stepId: asked.data.$step, round: asked.data.$round, value: value === "ja" });
      return "";
    case "hand":
      await setHand(seat, value === "ja");
      return "";
    case "pass":
      await passTurn(seat);
      return "";
  }
  return asked.data.$id;
}

/** What goes back to the form: why it was refused in the words of `language`, with every field that was filled in. Anything unexpected is thrown on. */
export function refusalOf(error: unknown, form: FormData, language: Language = DUTCH): PhoneState {
  const problem = asProblem(error);
  if (!problem) throw error;
  const { detail, fields } = refusalIn(language, problem);
  const typed = typedIn(form);
  return {
    form: hiddenIn(form, "$form"),
    step: hiddenIn(form, "$step"),
    round: Number(hiddenIn(form, "$round")),
    detail: fields[0]?.message ?? detail,
    typed,
    said: inWords(hiddenIn(form, "$exercise"), typed),
    again: wasRefused(form),
  };
}

/** What stands in a form in the words of the page; where it is no exercise's, the reason that an organisation gave. */
export const inWords = (exercise: string, typed: object): string[] =>
  findExercise(exercise)?.inWords(typed) ?? ("reason" in typed ? [String(typed.reason)] : []);

/** A browser that loads anew the page that came after a form sends that form once more. */
function wasRefused(form: FormData): boolean {
  const key = createHash("sha256")
    .update(JSON.stringify([...form]))
    .digest("hex");
  const before = refusedBefore.recall(key) ?? false;
  refusedBefore.keep(key, true);
  return before;
}

export const hiddenIn = (form: FormData, name: string): string => wordIn(form.get(name));

// As of a contribution: the same words from the same page are one.
function parkRequestOf($id: string, text: string) {
  const parsed = parkRequest.safeParse({ id: uuidFor(`${$id} parked ${text}`), text });
  if (parsed.success) return parsed.data;
  throw new Problem("INVALID", { fields: mistakesOf(parsed.error) });
}

function supportOf(value: string, note: string) {
  const parsed = supportRequest.safeParse({ value, note });
  if (parsed.success) return parsed.data;
  throw new Problem("INVALID", { fields: mistakesOf(parsed.error) });
}

const wordIn = (value: unknown): string => (typeof value === "string" ? value : "");
