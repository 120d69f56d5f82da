import { isProblem } from "../../../../lib/errors.ts";
import { readLineOrigin } from "../../../../samenwerkingsafspraak/origin/reads.ts";
import type { Told } from "../../../../samenwerkingsafspraak/origin/told.ts";
import type { Host } from "../../../../sessions/access.ts";

/** What the line came from that the address of a page asks for, where no script runs; nothing for what is no line here. */
export async function originOf(
  host: Host,
  asked: string | string[] | undefined,
): Promise<{ lineId: string; items: Told[] } | undefined> {
  if (typeof asked !== "string") return undefined;
  try {
    return { lineId: asked, items: (await readLineOrigin(host, asked)).items };
  } catch (error) {
    if (isProblem(error) && error.code === "NOT_FOUND") return undefined;
    throw error;
  }
}
