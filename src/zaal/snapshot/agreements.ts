import type { Input } from "../../contributions/inputs.ts";
import type { AgreementAtHand, AgreementDocument } from "../../exercises/contract.ts";
import { perObject } from "../../lib/perObject.ts";
import type { SessionRoom } from "../../sessions/reads.ts";

/** Of each samenwerking of a session, by its id. */
export type Agreements<Document extends AgreementDocument = AgreementAtHand> = Record<string, Document>;

type Room = Pick<SessionRoom, "partnershipId" | "partnerships">;

/** The samenwerking that a circle or a partner is, or is of; the first where it is of none. Pure. */
export const partnershipOf = ({ partnershipId, partnerships }: Room, id: string): string =>
  partnerships.find((one) => one.id === id || one.partnerIds.includes(id))?.id ?? partnershipId;

/**
 * The agreement that a circle works with. For all together it is the first, with what stands in any of them. Null where
 * there is none. Pure.
 */
export function agreementOf(room: Room, agreements: Agreements, circle: string | null): AgreementAtHand | null {
  const own = agreements[partnershipOf(room, circle ?? "")];
  if (!own || circle !== null || room.partnerships.length < 2) return own ?? null;
  return { ...own, takenOver: takenOverIn(agreements) };
}

/** The ids of the contributions that stand in an agreement of the session. Pure. */
export const takenOverIn = perObject((agreements: Agreements): string[] => [
  ...new Set(Object.values(agreements).flatMap(({ takenOver }) => takenOver)),
]);

/** What a circle works with, as somebody of this partner may know it: with the agreement of the own samenwerking. Pure. */
export function withOwn(room: Room, agreements: Agreements, input: Input, partnerId: string): Input {
  const own = agreements[partnershipOf(room, partnerId)];
  if (!input.agreement || !own || input.agreement === own || room.partnerships.length < 2) return input;
  const known = made(input).get(own) ?? { ...input, agreement: own };
  made(input).set(own, known);
  return known;
}

// Phones that see the same share one object.
const made = perObject((_: Input) => new Map<AgreementAtHand, Input>());
