import { addressOf } from "../../../lib/asker.ts";
import { findSeat, keepSeat } from "../../../sessions/access.ts";
import { askDoor } from "../../../sessions/door/reads.ts";
import { joinRequest } from "../../../sessions/door/schema.ts";
import { join } from "../../../sessions/door/writes.ts";
import { answer, json, readBody } from "../answer.ts";

/** Lets a participant in and sets the seat's cookie. Who already has a seat here keeps it. */
export const POST = (request: Request) =>
  answer(async () => {
    const wanted = await readBody(request, joinRequest);
    const address = addressOf(request.headers);
    const sessionId = await askDoor(wanted.code, address);
    const present = await findSeat(sessionId);
    if (present) return json({ sessionId, participantId: present.participantId, label: present.label });
    const { secret, ...seat } = await join(wanted, address);
    await keepSeat(seat.sessionId, secret);
    return json(seat, { status: 201 });
  });
