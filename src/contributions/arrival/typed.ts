import { z } from "zod";
import { Problem } from "../../lib/errors.ts";
import { formBody } from "../../lib/formBody.ts";
import { uuidFor } from "../../lib/ids.ts";
import { type ContributionRequest, contributionRequest } from "../schema.ts";

const about = z.object({
  ...{ $id: z.uuid(), $step: z.uuid(), $round: z.coerce.number().int().min(0).max(20) },
  $lang: contributionRequest.shape.lang,
});

/**
 * The new contribution that stands in a form that was sent without JavaScript: the same words from the same page are one,
 * however often the button was pressed; other words another. BAD_REQUEST for a form that is none of ours.
 */
export function typedContribution(form: FormData): ContributionRequest {
  const asked = about.safeParse(Object.fromEntries(form));
  if (!asked.success) throw new Problem("BAD_REQUEST");
  const { $id, $step: stepId, $round: round, $lang: lang } = asked.data;
  const body = formBody(form);
  return { id: uuidFor(`${$id} ${stepId} ${JSON.stringify(body)}`), stepId, round, lang, body };
}
