import { z } from "zod";
import { assent, assentOnBehalf } from "../../../../../../samenwerkingsafspraak/edit/writes.ts";
import { requireHost, requireSeat } from "../../../../../../sessions/access.ts";
import { answer, json, readBody } from "../../../../answer.ts";
import { askedAtOf } from "../../../../writer.ts";

type Context = { params: Promise<{ sessionId: string }> };

const fields = { answer: z.unknown(), reason: z.unknown().optional(), textSha256: z.unknown() };
const ofSeat = z.strictObject(fields);
const onBehalf = z.strictObject({ ...fields, partnerId: z.uuid() });

/** A seat answers the agreement for its organisation; with `?as=host`, the host does so for one without a phone. */
export const PUT = (request: Request, { params }: Context) =>
  answer(async () => {
    const { sessionId } = await params;
    if (new URL(request.url).searchParams.get("as") === "host") {
      const host = await requireHost(sessionId);
      const { partnerId, ...typed } = await readBody(request, onBehalf);
      return json(await assentOnBehalf(host, partnerId, typed));
    }
    const seat = await requireSeat(request, sessionId);
    return json(await assent(seat, await readBody(request, ofSeat), askedAtOf(request)));
  });
