import { db } from "../../lib/db.ts";
import type { Host } from "../access.ts";
import type { PlannedPart } from "../prepare/template.ts";
import { plannedIn } from "./stored.ts";
import type { Keeper } from "./writes.ts";

/** A programme that a team saved, as this version can do it; `gone` is what it had that no longer exists. */
export type SavedProgramme = { id: string; name: string; parts: PlannedPart[]; gone: string[] };

/** The saved programmes of the team of who asks, by name. */
export async function readProgrammes({ teamId }: Keeper | Host): Promise<SavedProgramme[]> {
  const rows = await db().savedProgramme.findMany({ where: { teamId }, orderBy: [{ name: "asc" }, { id: "asc" }] });
  return rows.map(({ id, name, parts }) => ({ id, name, ...plannedIn(parts) }));
}
