import { act } from "../../accounts/act/writes.ts";
import { Problem } from "../../lib/errors.ts";
import { idOfPress } from "../../lib/ids.ts";
import { uuid7 } from "../../lib/uuid7.ts";
import { todayInNetherlands } from "../../samenwerkingsafspraak/document/calendar.ts";
import type { Facilitator, Host } from "../../sessions/access.ts";
import { seatPlayers } from "../../sessions/door/players/writes.ts";
import { insertSession, letBegin, onceMade } from "../../sessions/prepare/writes.ts";
import { storedStandings } from "../../sessions/stored.ts";
import { requireRunning } from "../../sessions/writes.ts";
import type { Pace } from "./pace.ts";
import texts from "./texts.json" with { type: "json" };

const PLAYERS = 12;

/**
 * Makes a practice session that goes on at once, with partners and players that nobody need invent; with the same `once`
 * once. Answers its id.
 */
export async function practise(facilitator: Facilitator, once = "", now = new Date()): Promise<string> {
  const id = idOfPress(once, `${facilitator.teamId} ${facilitator.userId}`, texts.session) ?? uuid7();
  let code = "";
  await onceMade(id, () =>
    act(facilitator, "session.practise", { kind: "session", id }, async (tx) => {
      const today = { date: todayInNetherlands(now), startsAt: timeInNetherlands(now) };
      await insertSession(tx, facilitator, { ...texts.session, ...today, practice: true }, id);
      const { id: partnershipId } = await tx.partnership.findFirstOrThrow({ where: { sessionId: id } });
      const partners = texts.partners.map(({ name, side }, order) => ({
        name,
        side: storedStandings[sideOf(side)],
        order,
      }));
      await tx.partner.createMany({ data: partners.map((partner) => ({ ...partner, partnershipId })) });
      code = await letBegin(tx, id);
    }),
  );
  if (code)
    await seatPlayers(
      id,
      Array.from({ length: PLAYERS }, (_, nr) => playerAt(nr, code)),
    );
  return id;
}

const sideOf = (side: string): "formal" | "informal" => (side === "formal" ? "formal" : "informal");

/** The same number of players with each partner; the last of them belongs to both sides. */
function playerAt(nr: number, code: string) {
  const { name, side } = texts.partners[nr % texts.partners.length] ?? { name: "", side: "" };
  const isBoth = nr === PLAYERS - 1;
  return { code, side: isBoth ? ("both" as const) : sideOf(side), partner: { name }, people: 1 };
}

/** "14:05", where the bijeenkomst is. */
const timeInNetherlands = (now: Date): string =>
  now.toLocaleTimeString("sv-SE", { timeZone: "Europe/Amsterdam", hour: "2-digit", minute: "2-digit" });

/** Says how fast the players of a practice session play. NOT_NOW in a real one, and in one that does not go on. */
export async function setPace(host: Host, pace: Pace): Promise<number> {
  const { sessionId } = host;
  return act(host, "room.setPlayers", { kind: "session", id: sessionId }, async (tx, { revision, nothing }) => {
    await requireRunning(tx, sessionId);
    const { practice, playersPace } = await tx.session.findUniqueOrThrow({ where: { id: sessionId } });
    if (!practice) throw new Problem("NOT_NOW");
    if (playersPace === pace) nothing();
    await tx.session.update({ where: { id: sessionId }, data: { playersPace: pace } });
    return revision;
  });
}
