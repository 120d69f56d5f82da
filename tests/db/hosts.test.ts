import { beforeEach, describe, expect, test } from "vitest";
import type { Member } from "../../src/accounts/access.ts";
import { db } from "../../src/lib/db.ts";
import { type Host, hostOf, stillHosts } from "../../src/sessions/access.ts";
import { readHosts } from "../../src/sessions/hosts/reads.ts";
import { addHost, makeLeader, removeHost } from "../../src/sessions/hosts/writes.ts";
import { readSessionsOf } from "../../src/sessions/list/reads.ts";
import { emptyDatabase } from "../database.ts";
import { colleagueOf, prepared, signedIn } from "./people.ts";

const notFound = expect.objectContaining({ code: "NOT_FOUND" });

let hanna: Member;
let bea: Member;
let amir: Member;
let carl: Member;
let hannas: Host;
let beas: Host;

beforeEach(async () => {
  await emptyDatabase();
  hanna = await signedIn("hanna");
  bea = await colleagueOf(hanna, "bea", "FACILITATOR");
  amir = await colleagueOf(hanna, "amir", "FACILITATOR");
  carl = await signedIn("carl");
  [hannas, beas] = [await prepared(hanna), await prepared(bea)];
});

const listOf = async (member: Member) => (await readSessionsOf(member)).map(({ id, leads }) => [id, leads]);
const hostAs = async (member: Member, { sessionId }: Host): Promise<Host> => {
  const host = await hostOf(sessionId, member);
  if (!host) throw new Error("This member does not lead it.");
  return host;
};

describe("whose a bijeenkomst is", () => {
  test("Bea sees and leads her own, and Hanna, who coordinates, the whole team's", async () => {
    expect(await listOf(bea)).toEqual([[beas.sessionId, true]]);
    expect(await hostOf(hannas.sessionId, bea)).toBeNull();
    expect(await listOf(hanna)).toEqual([
      [beas.sessionId, true],
      [hannas.sessionId, true],
    ]);
    expect(await hostOf(beas.sessionId, hanna)).not.toBeNull();
  });

  test("who coordinates and does not facilitate sees all of them and leads none", async () => {
    const dina = await colleagueOf(hanna, "dina", "COORDINATOR");
    expect(await listOf(dina)).toEqual([
      [beas.sessionId, false],
      [hannas.sessionId, false],
    ]);
    expect(await hostOf(beas.sessionId, dina)).toBeNull();
  });

  test("Carl, who coordinates another team, sees and leads nothing of it", async () => {
    expect(await listOf(carl)).toEqual([]);
    expect(await hostOf(hannas.sessionId, carl)).toBeNull();
  });
});

describe("leading together", () => {
  test("Hanna lets Bea lead too; Amir goes on seeing nothing of it; and when Hanna takes it back, Bea leads no longer", async () => {
    await addHost(hannas, bea.userId);
    await addHost(hannas, bea.userId);
    const second = await hostAs(bea, hannas);
    expect(await stillHosts(second)).toBe(true);
    expect(await listOf(bea)).toContainEqual([hannas.sessionId, true]);
    expect(await listOf(amir)).toEqual([]);
    expect((await readHosts(hannas)).hosts.map(({ id }) => id)).toEqual([bea.userId]);
    await removeHost(hannas, bea.userId);
    expect(await stillHosts(second)).toBe(false);
    expect(await hostOf(hannas.sessionId, bea)).toBeNull();
  });

  test("Bea, who leads beside Hanna, may stop, and may not say who else leads", async () => {
    await addHost(hannas, bea.userId);
    const second = await hostAs(bea, hannas);
    expect((await readHosts(second)).mayAppoint).toBe(false);
    await expect(addHost(second, amir.userId)).rejects.toEqual(notFound);
    await expect(makeLeader(second, bea.userId)).rejects.toEqual(notFound);
    await addHost(hannas, amir.userId);
    await expect(removeHost(second, amir.userId)).rejects.toEqual(notFound);
    await removeHost(second, bea.userId);
    expect(await hostOf(hannas.sessionId, bea)).toBeNull();
  });

  test("nobody lets in Carl of another team, or who only coordinates", async () => {
    const dina = await colleagueOf(hanna, "dina", "COORDINATOR");
    for (const one of [carl, dina]) {
      await expect(addHost(hannas, one.userId)).rejects.toEqual(notFound);
      await expect(makeLeader(hannas, one.userId)).rejects.toEqual(notFound);
    }
    expect(await db().sessionHost.count()).toBe(0);
  });

  test("Bea hands hers over to Amir and goes on beside him, and then he decides", async () => {
    await makeLeader(beas, amir.userId);
    const { leader, hosts, mayAppoint } = await readHosts(await hostAs(amir, beas));
    expect([leader?.id, hosts.map(({ id }) => id), mayAppoint]).toEqual([amir.userId, [bea.userId], true]);
    await expect(removeHost(await hostAs(bea, beas), amir.userId)).rejects.toEqual(notFound);
    await removeHost(await hostAs(amir, beas), bea.userId);
    expect(await listOf(bea)).toEqual([]);
  });

  test("who facilitates no longer leads no longer, also beside the leader, and is not shown as if", async () => {
    await addHost(hannas, bea.userId);
    const second = await hostAs(bea, hannas);
    await db().membership.deleteMany({ where: { userId: bea.userId } });
    expect(await stillHosts(second)).toBe(false);
    expect((await readHosts(hannas)).hosts).toEqual([]);
  });

  test("an open page of Hanna's is worth nothing once she coordinates and leads it no longer", async () => {
    await makeLeader(hannas, amir.userId);
    await db().membership.deleteMany({ where: { userId: hanna.userId, role: "COORDINATOR" } });
    await expect(addHost(hannas, bea.userId)).rejects.toEqual(notFound);
  });
});
