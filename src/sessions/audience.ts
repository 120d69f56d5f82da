import { type PhoneViewer, type Standing, WHOLE_ROOM } from "../exercises/contract.ts";

type Looking =
  | { kind: "host" | "screen" }
  | { kind: "seat"; standing: Standing; partnerId: string; circle?: string; hand?: boolean };

const HAND = "hand";

/**
 * The audience that a viewer belongs to: everybody in it may see the same. A seat's is also that of the circle it is in
 * now, and of who has a hand up: nobody else hears of it.
 */
export function audienceOf(viewer: Looking): string {
  if (viewer.kind !== "seat") return viewer.kind;
  const { standing, partnerId, circle = WHOLE_ROOM, hand = false } = viewer;
  const apart = hand ? [circle, HAND] : circle === WHOLE_ROOM ? [] : [circle];
  return ["phone", standing, partnerId, ...apart].join(":");
}

/** Of a phone's audience: whose phone it is, in which circle, and whether with a hand up; null for the others. */
export function phoneOf(audience: string): (PhoneViewer & { circle: string; hand: boolean }) | null {
  const [kind, standing, partnerId, circle = WHOLE_ROOM, hand] = audience.split(":");
  if (kind !== "phone" || !partnerId) return null;
  if (standing !== "formal" && standing !== "informal" && standing !== "both") return null;
  return { partnerId, standing, circle, hand: hand === HAND };
}
