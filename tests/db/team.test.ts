import { beforeEach, describe, expect, test } from "vitest";
import { type Coordinator, coordinationsOf, type Member } from "../../src/accounts/access.ts";
import { findInvitation } from "../../src/accounts/invitations/reads.ts";
import { invite, joinAsMember, joinAsNew, withdraw } from "../../src/accounts/invitations/writes.ts";
import { readMembers, readOpenInvitations } from "../../src/accounts/team/reads.ts";
import { removeMember, setRoles } from "../../src/accounts/team/writes.ts";
import { db } from "../../src/lib/db.ts";
import { hostOf, stillHosts } from "../../src/sessions/access.ts";
import { addHost } from "../../src/sessions/hosts/writes.ts";
import { emptyDatabase } from "../database.ts";
import { colleagueOf, coordination, passwordOf, prepared, signedIn, signedInAgain } from "./people.ts";

const code = (problem: string) => expect.objectContaining({ code: problem });
const notFound = code("NOT_FOUND");
const BOTH = ["COORDINATOR", "FACILITATOR"] as const;
const LONG_NAME = "Beatrix Wilhelmina van den Boogaard-Oudenaarden el Yaqoubi Kowalczyk de Jong-Smit";

let hanna: Member;
let carl: Member;
let hannas: Coordinator;
let carls: Coordinator;

beforeEach(async () => {
  await emptyDatabase();
  [hanna, carl] = [await signedIn("hanna"), await signedIn("carl")];
  [hannas, carls] = [coordination(hanna), coordination(carl)];
});

const forBea = { label: "Bea van het wijkteam", roles: ["FACILITATOR" as const] };
const bea = { name: LONG_NAME, email: "bea@example.org", password: passwordOf("bea") };
const HOME = "198.51.100.7";
const names = async () => (await readMembers(hannas)).map(({ name }) => name);

describe("an invitation", () => {
  test("lets Bea in once, with what she was invited for, and tells later what became of it", async () => {
    const secret = await invite(hannas, forBea);
    expect(await findInvitation(secret, HOME)).toMatchObject({ state: "open", teamName: "Team van hanna" });
    expect((await readOpenInvitations(hannas)).map(({ label }) => label)).toEqual([forBea.label]);
    await joinAsNew(secret, bea, HOME);
    const member = await signedInAgain(bea.email, bea.password);
    expect(member.teams).toEqual([{ ...hanna.teams[0], coordinates: false, facilitates: true }]);
    expect(await names()).toContain(LONG_NAME);
    expect(await findInvitation(secret, HOME)).toMatchObject({ state: "used" });
    expect(await readOpenInvitations(hannas)).toEqual([]);
    await expect(joinAsNew(secret, { ...bea, email: "carl@example.org" }, HOME)).rejects.toEqual(code("LINK_USED_UP"));
    await expect(joinAsMember(carl, secret, HOME)).rejects.toEqual(code("LINK_USED_UP"));
  });

  test("is kept as a hash only, and for whom it was is forgotten once it was used", async () => {
    const secret = await invite(hannas, forBea);
    const kept = async () => JSON.stringify(await db().invitation.findMany());
    expect(await kept()).not.toContain(secret);
    await joinAsNew(secret, bea, HOME);
    expect(await kept()).not.toContain(forBea.label);
  });

  test("that two people use in the same moment lets one of them in", async () => {
    const secret = await invite(hannas, forBea);
    const both = await Promise.allSettled([
      joinAsNew(secret, bea, HOME),
      joinAsNew(secret, { ...bea, email: "carl@example.org" }, HOME),
      joinAsMember(carl, secret, HOME),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await names()).toHaveLength(2);
  });

  test("goes to who has an account already, who is then in two teams; Hanna, who tries it herself, uses nothing up", async () => {
    const secret = await invite(hannas, forBea);
    await joinAsMember(hanna, secret, HOME);
    await joinAsMember(carl, secret, HOME);
    const again = await signedInAgain(carl.email, passwordOf("carl"));
    expect(again.teams.map(({ coordinates }) => coordinates).sort()).toEqual([false, true]);
    expect(coordinationsOf(again).map(({ teamId }) => teamId)).toEqual([carls.teamId]);
  });

  test("still works after an e-mail address that has an account was typed", async () => {
    const secret = await invite(hannas, forBea);
    await expect(joinAsNew(secret, { ...bea, email: carl.email }, HOME)).rejects.toEqual(code("INVALID"));
    await joinAsNew(secret, bea, HOME);
  });

  test("lets nobody in after seven days, or once Hanna withdrew it", async () => {
    const [old, withdrawn] = [await invite(hannas, forBea), await invite(hannas, forBea)];
    const [newest, oldest] = await readOpenInvitations(hannas);
    const days = (Date.parse(oldest?.expiresAt ?? "") - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.9);
    expect(days).toBeLessThanOrEqual(7);
    await db().invitation.update({ where: { id: oldest?.id ?? "" }, data: { expiresAt: new Date() } });
    await withdraw(hannas, newest?.id ?? "");
    expect(await findInvitation(old, HOME)).toMatchObject({ state: "old" });
    expect(await findInvitation(withdrawn, HOME)).toMatchObject({ state: "withdrawn" });
    for (const secret of [old, withdrawn])
      await expect(joinAsNew(secret, bea, HOME)).rejects.toEqual(code("LINK_USED_UP"));
    expect(await names()).toEqual([hanna.email]);
  });

  test("of Hanna's is none of Carl's business, who coordinates another team", async () => {
    const secret = await invite(hannas, forBea);
    expect(await readOpenInvitations(carls)).toEqual([]);
    const [open] = await readOpenInvitations(hannas);
    await expect(withdraw(carls, open?.id ?? "")).rejects.toEqual(notFound);
    await joinAsNew(secret, bea, HOME);
  });

  test("is not guessed: after thirty tries Carl is not heard, and Bea, somewhere else, comes in", async () => {
    const secret = await invite(hannas, forBea);
    for (let tries = 0; tries < 30; tries++) expect(await findInvitation(`gok-${tries}`, "carl")).toBeNull();
    await expect(findInvitation("gok", "carl")).rejects.toEqual(code("TOO_MANY"));
    await expect(joinAsNew(secret, bea, "carl")).rejects.toEqual(code("TOO_MANY"));
    await joinAsNew(secret, bea, HOME);
  });

  test("of somebody who coordinates no longer lets nobody in", async () => {
    const dina = await colleagueOf(hanna, "dina", ...BOTH);
    const [one, other] = [await invite(coordination(dina), forBea), await invite(hannas, forBea)];
    await setRoles(hannas, dina.userId, ["FACILITATOR"]);
    await expect(joinAsNew(one, bea, HOME)).rejects.toEqual(code("LINK_USED_UP"));
    await joinAsNew(other, bea, HOME);
    // Nor does her page, which still stands open, make another.
    await expect(invite(coordination(dina), forBea)).rejects.toEqual(notFound);
  });
});

describe("the members of a team", () => {
  test("get other roles from Hanna, and from nobody else", async () => {
    const dina = await colleagueOf(hanna, "dina", "FACILITATOR");
    await expect(setRoles(carls, dina.userId, ["COORDINATOR"])).rejects.toEqual(notFound);
    await expect(removeMember(carls, dina.userId, null)).rejects.toEqual(notFound);
    await setRoles(hannas, dina.userId, ["COORDINATOR"]);
    const again = await signedInAgain(dina.email, passwordOf("dina"));
    expect(again.teams).toMatchObject([{ coordinates: true, facilitates: false }]);
    await expect(setRoles(hannas, carl.userId, ["FACILITATOR"])).rejects.toEqual(notFound);
    expect((await readMembers(hannas)).map(({ id }) => id)).not.toContain(carl.userId);
  });

  test("always have a coordinator: the last one cannot lose the role, leave or be taken out", async () => {
    await colleagueOf(hanna, "dina", "FACILITATOR");
    await expect(setRoles(hannas, hanna.userId, ["FACILITATOR"])).rejects.toEqual(code("LAST_COORDINATOR"));
    await expect(removeMember(hannas, hanna.userId, null)).rejects.toEqual(code("LAST_COORDINATOR"));
    await setRoles(hannas, hanna.userId, ["COORDINATOR"]);
    expect(await readMembers(hannas)).toContainEqual(expect.objectContaining({ id: hanna.userId, coordinates: true }));
  });

  test("keep one of two coordinators who take each other out in the same moment", async () => {
    for (let round = 0; round < 5; round++) {
      const dina = await colleagueOf(hanna, "dina", ...BOTH);
      const [one, other] = [coordination(hanna), coordination(dina)];
      const said = await Promise.allSettled([
        removeMember(one, dina.userId, null),
        round % 2 ? setRoles(other, hanna.userId, ["FACILITATOR"]) : removeMember(other, hanna.userId, null),
      ]);
      expect(said.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(said.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "NOT_FOUND" } });
      const { teamId } = hannas;
      expect(await db().membership.count({ where: { teamId, role: "COORDINATOR" } })).toBe(1);
      await db().membership.deleteMany({ where: { teamId } });
      await db().membership.createMany({ data: BOTH.map((role) => ({ teamId, userId: hanna.userId, role })) });
    }
  });

  test("who are both coordinators and leave in the same moment do not leave the team alone", async () => {
    const dina = await colleagueOf(hanna, "dina", ...BOTH);
    const said = await Promise.allSettled([
      removeMember(hannas, hanna.userId, null),
      removeMember(coordination(dina), dina.userId, null),
    ]);
    expect(said.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db().membership.count({ where: { teamId: hannas.teamId, role: "COORDINATOR" } })).toBe(1);
  });

  test("leave their bijeenkomsten behind: to who was chosen, or to the coordinators; and their open regie ends", async () => {
    const amir = await colleagueOf(hanna, "amir", "FACILITATOR");
    const beas = await colleagueOf(hanna, "bea", "FACILITATOR");
    const [hers, second] = [await prepared(beas), await prepared(hanna)];
    await addHost(hers, amir.userId);
    await addHost(second, beas.userId);
    expect((await readMembers(hannas)).find(({ id }) => id === beas.userId)?.leads).toBe(1);
    for (const heir of [carl, beas])
      await expect(removeMember(hannas, beas.userId, heir.userId)).rejects.toEqual(code("INVALID"));
    await removeMember(hannas, beas.userId, amir.userId);
    expect(await stillHosts(hers)).toBe(false);
    const { leaderId } = await db().session.findUniqueOrThrow({ where: { id: hers.sessionId } });
    expect([leaderId, await db().sessionHost.count()]).toEqual([amir.userId, 0]);
    expect(await hostOf(hers.sessionId, amir)).not.toBeNull();
    await removeMember(hannas, amir.userId, null);
    expect((await db().session.findUniqueOrThrow({ where: { id: hers.sessionId } })).leaderId).toBeNull();
    expect(await hostOf(hers.sessionId, hanna)).not.toBeNull();
  });

  test("that are taken out twice, or never were members, are not found", async () => {
    const dina = await colleagueOf(hanna, "dina", "FACILITATOR");
    await removeMember(hannas, dina.userId, null);
    await expect(removeMember(hannas, dina.userId, null)).rejects.toEqual(notFound);
    await expect(removeMember(hannas, "niemand", null)).rejects.toEqual(notFound);
  });
});
