import { supportRequest } from "../../../../../contributions/schema.ts";
import { support } from "../../../../../contributions/writes.ts";
import { answer, json, readBody } from "../../../answer.ts";
import { requireWriterAbout } from "../../../writer.ts";

type Context = { params: Promise<{ contributionId: string }> };

/** A seat answers a contribution; an empty value takes the answer back. */
export const PUT = (request: Request, { params }: Context) =>
  answer(async () => {
    const { contributionId } = await params;
    const { by, ...asking } = await requireWriterAbout(request, contributionId);
    const wanted = await readBody(request, supportRequest);
    return json({ revision: await support(by, contributionId, wanted, asking) });
  });
