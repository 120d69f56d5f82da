import type { Coordinator } from "../../accounts/access.ts";
import { act } from "../../accounts/act/writes.ts";
import type { Tx } from "../../lib/db.ts";
import { invalid, notFound } from "../../lib/errors.ts";
import { idOfPress } from "../../lib/ids.ts";
import { saying } from "../../lib/saying.ts";
import { nameKey } from "../../lib/text.ts";
import { uuid7 } from "../../lib/uuid7.ts";
import type { Facilitator, Host } from "../access.ts";
import { readRoom } from "../reads.ts";
import { storedOf } from "./stored.ts";
import type texts from "./texts.json";

const says = saying<typeof texts>("sessions/programmes/texts");

/** More than anybody chooses from. */
const PROGRAMMES_MOST = 40;

/** Who may change what a team saved: its facilitators and its coordinators. */
export type Keeper = Facilitator | Coordinator;

/**
 * Saves the programme of the host's session for its team, as it is planned now and without anybody in it; with the same
 * `once` and name once. INVALID where another one is called so, nothing is in it, or there are too many.
 */
export async function saveProgramme(host: Host, name: string, once = ""): Promise<void> {
  const { sessionId, teamId } = host;
  const id = idOfPress(once, sessionId, { name }) ?? uuid7();
  await act(host, "prepare.saveProgramme", { kind: "programme", id }, async (tx, { nothing }) => {
    await lock(tx, teamId);
    const others = await readNames(tx, teamId);
    if (others.some((other) => other.id === id)) return nothing();
    if (others.length >= PROGRAMMES_MOST) throw invalid("name", says("tooMany"));
    requireFree(name, others);
    const room = await readRoom(sessionId, tx);
    if (!room?.parts.some(({ steps }) => steps.length > 0)) throw invalid("name", says("empty"));
    const parts = room.parts.map((part) => ({ ...part, date: new Date(`${part.date}T00:00:00Z`) }));
    await tx.savedProgramme.create({ data: { id, teamId, name, parts: JSON.parse(JSON.stringify(storedOf(parts))) } });
  });
}

/** Gives a saved programme another name. INVALID where another one has it, NOT_FOUND for another team's. */
export async function renameProgramme(keeper: Keeper, programmeId: string, name: string): Promise<void> {
  const { teamId } = keeper;
  await act(keeper, "team.renameProgramme", { kind: "programme", id: programmeId }, async (tx) => {
    await lock(tx, teamId);
    const all = await readNames(tx, teamId);
    if (!all.some(({ id }) => id === programmeId)) throw notFound();
    requireFree(
      name,
      all.filter(({ id }) => id !== programmeId),
    );
    await tx.savedProgramme.update({ where: { id: programmeId }, data: { name } });
  });
}

/** Takes a saved programme away; bijeenkomsten that were made with it stay as they are. One that is gone already stays so. NOT_FOUND for another team's. */
export async function removeProgramme(keeper: Keeper, programmeId: string): Promise<void> {
  const { teamId } = keeper;
  await act(keeper, "team.removeProgramme", { kind: "programme", id: programmeId }, async (tx, { nothing }) => {
    const { count } = await tx.savedProgramme.deleteMany({ where: { id: programmeId, teamId } });
    if (count > 0) return;
    if ((await tx.savedProgramme.count({ where: { id: programmeId } })) > 0) throw notFound();
    nothing();
  });
}

/** Of two who choose the same name at once, the second must hear so. */
const lock = (tx: Tx, teamId: string) =>
  tx.$queryRaw`select from "Team" where "id" = ${teamId}::uuid for no key update`;

const readNames = (tx: Tx, teamId: string) =>
  tx.savedProgramme.findMany({ where: { teamId }, select: { id: true, name: true } });

function requireFree(name: string, others: { name: string }[]): void {
  if (others.some((other) => nameKey(other.name) === nameKey(name))) throw invalid("name", says("nameTaken"));
}
