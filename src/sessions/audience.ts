import type { PhoneViewer, Standing } from "../exercises/contract.ts";

type Looking = { kind: "host" | "screen" } | { kind: "seat"; standing: Standing; partnerId: string };

/** The audience that a viewer belongs to: everybody in it may see the same. */
export function audienceOf(viewer: Looking): string {
  return viewer.kind === "seat" ? `phone:${viewer.standing}:${viewer.partnerId}` : viewer.kind;
}

/** Of a phone's audience: whose phone it is; null for the others. */
export function phoneOf(audience: string): PhoneViewer | null {
  const [kind, standing, partnerId] = audience.split(":");
  if (kind !== "phone" || !partnerId) return null;
  if (standing !== "formal" && standing !== "informal" && standing !== "both") return null;
  return { partnerId, standing };
}
