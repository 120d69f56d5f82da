import { Problem } from "../../../lib/errors.ts";
import { createLimit } from "../../../lib/limit.ts";
import { findSeat, keepSeat } from "../../../sessions/access.ts";
import { readDoor } from "../../../sessions/door/reads.ts";
import { joinRequest } from "../../../sessions/door/schema.ts";
import { join } from "../../../sessions/door/writes.ts";
import { answer, json, readBody } from "../answer.ts";

// A whole buurthuis shares one address, and most of it types the code right: only wrong codes count.
const wrongCodes = createLimit({ most: 120, perMs: 60_000 });

/** Lets a participant in and sets the seat's cookie. Who already has a seat here keeps it. */
export const POST = (request: Request) =>
  answer(async () => {
    const wanted = await readBody(request, joinRequest);
    const address = request.headers.get("x-forwarded-for") ?? "";
    const door = await readDoor(wanted.code).catch((error: unknown) => {
      if (error instanceof Problem && !wrongCodes.allow(address)) throw new Problem("TOO_MANY");
      throw error;
    });
    const present = await findSeat(door.id);
    if (present) return json({ sessionId: door.id, participantId: present.participantId, label: present.label });
    const { secret, ...seat } = await join(wanted);
    await keepSeat(seat.sessionId, secret);
    return json(seat, { status: 201 });
  });
