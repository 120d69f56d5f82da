import { act } from "../../accounts/act/writes.ts";
import type { Guest } from "../../exercises/guests.ts";
import type { Host } from "../access.ts";
import { guestList } from "./schema.ts";

/** Keeps whom to invite a next time, instead of whom it said before: that stays when what people sent is gone. Throws a ZodError. */
export async function chooseGuests(host: Host, guests: Guest[]): Promise<void> {
  const { sessionId } = host;
  const chosen = guestList.parse(guests);
  await act(host, "prepare.chooseGuests", { kind: "session", id: sessionId }, (tx) =>
    tx.session.update({ where: { id: sessionId }, data: { guests: chosen } }),
  );
}
