import { requireHost } from "../../../../../sessions/access.ts";
import { seatRequest } from "../../../../../sessions/door/schema.ts";
import { seatWithoutPhone } from "../../../../../sessions/door/writes.ts";
import { answer, json, readBody } from "../../../answer.ts";

type Context = { params: Promise<{ sessionId: string }> };

/** The host makes a seat for a person or table without a phone. */
export const POST = (request: Request, { params }: Context) =>
  answer(async () => {
    const host = await requireHost((await params).sessionId);
    const { once, ...wanted } = await readBody(request, seatRequest);
    return json(await seatWithoutPhone(host, wanted, once), { status: 201 });
  });
