import { type PhoneViewer, type Standing, WHOLE_ROOM } from "../exercises/contract.ts";

type Looking = { kind: "host" | "screen" } | { kind: "seat"; standing: Standing; partnerId: string; circle?: string };

/** The audience that a viewer belongs to: everybody in it may see the same. A seat's is also that of the circle it is in now. */
export function audienceOf(viewer: Looking): string {
  if (viewer.kind !== "seat") return viewer.kind;
  const { standing, partnerId, circle = WHOLE_ROOM } = viewer;
  return ["phone", standing, partnerId, ...(circle === WHOLE_ROOM ? [] : [circle])].join(":");
}

/** Of a phone's audience: whose phone it is, and in which circle; null for the others. */
export function phoneOf(audience: string): (PhoneViewer & { circle: string }) | null {
  const [kind, standing, partnerId, circle = WHOLE_ROOM] = audience.split(":");
  if (kind !== "phone" || !partnerId) return null;
  if (standing !== "formal" && standing !== "informal" && standing !== "both") return null;
  return { partnerId, standing, circle };
}
