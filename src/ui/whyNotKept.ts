import { unstable_isUnrecognizedActionError as isUnknownAction } from "next/navigation";

/** Why a call of a server action brought no answer; null where it did its work and the page goes on to another. */
export type WhyNotKept = "offline" | "away" | "renewed";

/** Tells the failures of such a call apart by what the browser and Next throw. */
export function whyNotKept(error: unknown): WhyNotKept | null {
  if (isRedirect(error)) return null;
  if (isUnknownAction(error)) return "renewed";
  // A browser's fetch throws this and nothing else when no answer came.
  return error instanceof TypeError ? "offline" : "away";
}

const isRedirect = (error: unknown): boolean =>
  error instanceof Error &&
  "digest" in error &&
  typeof error.digest === "string" &&
  error.digest.startsWith("NEXT_REDIRECT");
