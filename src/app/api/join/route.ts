import { addressOf } from "../../../lib/asker.ts";
import { findSeatBehind, keepSeat } from "../../../sessions/access.ts";
import { askDoor } from "../../../sessions/door/reads.ts";
import { joinRequest } from "../../../sessions/door/schema.ts";
import { join } from "../../../sessions/door/writes.ts";
import { answer, json, readBody } from "../answer.ts";

/** Lets a participant in and sets the seat's cookie. Who already has a seat here keeps it. */
export const POST = (request: Request) =>
  answer(async () => {
    const wanted = await readBody(request, joinRequest);
    const address = addressOf(request.headers);
    const present = await findSeatBehind(wanted.code);
    if (present)
      return json({ sessionId: present.sessionId, participantId: present.participantId, label: present.label });
    await askDoor(wanted.code, address);
    const { secret, ...seat } = await join(wanted, address);
    await keepSeat(seat.sessionId, secret);
    return json(seat, { status: 201 });
  });
