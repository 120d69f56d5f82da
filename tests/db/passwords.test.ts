import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { beforeEach, describe, expect, test } from "vitest";
import { type Coordinator, type Member, memberOf } from "../../src/accounts/access.ts";
import { invite, joinAsMember } from "../../src/accounts/invitations/writes.ts";
import { readAccount, readSignIns } from "../../src/accounts/own/reads.ts";
import { changeName, changePassword, endOtherSignIns, endSignIn } from "../../src/accounts/own/writes.ts";
import { findReset } from "../../src/accounts/resets/reads.ts";
import { makeReset, makeResetOnServer, resetPassword } from "../../src/accounts/resets/writes.ts";
import { removeMember, setRoles } from "../../src/accounts/team/writes.ts";
import { signIn } from "../../src/accounts/writes.ts";
import { db } from "../../src/lib/db.ts";
import { signOutHearers } from "../../src/lib/signOuts.ts";
import { stillHosts } from "../../src/sessions/access.ts";
import { emptyDatabase, ownUrl } from "../database.ts";
import { colleagueOf, cookieOf, coordination, passwordOf, prepared, signedIn, signedInAgain } from "./people.ts";

const code = (problem: string) => expect.objectContaining({ code: problem });
const notFound = code("NOT_FOUND");
const usedUp = code("LINK_USED_UP");
const HOME = "198.51.100.7";
const NEW = "een heel andere lange zin";

let hanna: Member;
let bea: Member;
let carl: Member;
let hannas: Coordinator;

beforeEach(async () => {
  await emptyDatabase();
  hanna = await signedIn("hanna");
  bea = await colleagueOf(hanna, "bea", "FACILITATOR");
  carl = await signedIn("carl");
  hannas = coordination(hanna);
});

const canSignIn = async ({ email }: Member, password: string): Promise<boolean> =>
  signIn({ email, password }, HOME).then(
    () => true,
    () => false,
  );

describe("a link for a new password", () => {
  test("lets Bea choose one, once, and ends every sign-in of hers and the regie that stands open", async () => {
    const host = await prepared(bea);
    let told = 0;
    const hear = () => void told++;
    signOutHearers().add(hear);
    const secret = await makeReset(hannas, bea.userId);
    expect(await findReset(secret, HOME)).toEqual({ state: "open", email: bea.email });
    expect(JSON.stringify(await db().passwordReset.findMany())).not.toContain(secret);
    await resetPassword(secret, NEW);
    signOutHearers().delete(hear);
    expect(told).toBe(1);
    expect(await stillHosts(host)).toBe(false);
    expect(await db().authSession.count({ where: { userId: bea.userId } })).toBe(0);
    expect(await canSignIn(bea, passwordOf("bea"))).toBe(false);
    expect(await canSignIn(bea, NEW)).toBe(true);
    expect(await canSignIn(hanna, passwordOf("hanna"))).toBe(true);
    expect(await findReset(secret, HOME)).toMatchObject({ state: "used" });
    await expect(resetPassword(secret, "nog een andere lange zin")).rejects.toEqual(usedUp);
  });

  test("that two people use in the same moment keeps one password", async () => {
    const secret = await makeReset(hannas, bea.userId);
    const said = await Promise.allSettled([
      resetPassword(secret, NEW),
      resetPassword(secret, "de zin van iemand anders"),
    ]);
    expect(said.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("works for a day, and no more once there is a newer one", async () => {
    const first = await makeReset(hannas, bea.userId);
    const second = await makeReset(hannas, bea.userId);
    expect(await findReset(first, HOME)).toMatchObject({ state: "withdrawn" });
    await expect(resetPassword(first, NEW)).rejects.toEqual(usedUp);
    await db().passwordReset.updateMany({ where: { withdrawnAt: null }, data: { expiresAt: new Date() } });
    expect(await findReset(second, HOME)).toMatchObject({ state: "old" });
    await expect(resetPassword(second, NEW)).rejects.toEqual(usedUp);
    expect(await canSignIn(bea, passwordOf("bea"))).toBe(true);
  });

  test("is made by nobody but a coordinator of her team", async () => {
    await expect(makeReset(coordination(carl), bea.userId)).rejects.toEqual(notFound);
    await expect(makeReset(hannas, carl.userId)).rejects.toEqual(notFound);
    await setRoles(hannas, bea.userId, ["COORDINATOR"]);
    const beas = coordination(await signedInAgain(bea.email, passwordOf("bea")));
    await setRoles(hannas, bea.userId, ["FACILITATOR"]);
    await expect(makeReset(beas, hanna.userId)).rejects.toEqual(notFound);
    expect(await db().passwordReset.count()).toBe(0);
  });

  test("of who is in Carl's team too is not Hanna's to make, nor to use when it was made before", async () => {
    const early = await makeReset(hannas, bea.userId);
    const invitation = await invite(coordination(carl), { label: "", roles: ["FACILITATOR"] });
    await joinAsMember(bea, invitation, HOME);
    await expect(resetPassword(early, NEW)).rejects.toEqual(usedUp);
    await expect(makeReset(hannas, bea.userId)).rejects.toEqual(code("OTHER_TEAM_TOO"));
    // Who runs the server can.
    await resetPassword(await makeResetOnServer(bea.email.toUpperCase()), NEW);
    expect(await canSignIn(bea, NEW)).toBe(true);
  });

  test("that is made in the moment in which Bea joins Carl's team opens nothing of Carl's", async () => {
    for (let round = 0; round < 8; round++) {
      const invitation = await invite(coordination(carl), { label: "", roles: ["FACILITATOR"] });
      const [made] = await Promise.allSettled([makeReset(hannas, bea.userId), joinAsMember(bea, invitation, HOME)]);
      if (made.status === "fulfilled") await expect(resetPassword(made.value, NEW)).rejects.toEqual(usedUp);
      await db().membership.deleteMany({ where: { userId: bea.userId, teamId: coordination(carl).teamId } });
    }
    expect(await canSignIn(bea, passwordOf("bea"))).toBe(true);
  });

  test("of Dina, who coordinates both teams that Bea is in, dies when she coordinates one of them no longer", async () => {
    const dina = await colleagueOf(hanna, "dina", "COORDINATOR");
    const carls = coordination(carl);
    await db().membership.createMany({
      data: [
        { teamId: carls.teamId, userId: dina.userId, role: "COORDINATOR" },
        { teamId: carls.teamId, userId: bea.userId, role: "FACILITATOR" },
      ],
    });
    const secret = await makeReset(coordination(dina), bea.userId);
    await setRoles(carls, dina.userId, ["FACILITATOR"]);
    await expect(resetPassword(secret, NEW)).rejects.toEqual(usedUp);
    await expect(makeReset(coordination(dina), bea.userId)).rejects.toEqual(code("OTHER_TEAM_TOO"));
  });

  test("dies with the right of who made it, and when Bea leaves the team", async () => {
    const dina = await colleagueOf(hanna, "dina", "COORDINATOR");
    const dinas = await makeReset(coordination(dina), bea.userId);
    await setRoles(hannas, dina.userId, ["FACILITATOR"]);
    await expect(resetPassword(dinas, NEW)).rejects.toEqual(usedUp);
    const last = await makeReset(hannas, bea.userId);
    await removeMember(hannas, bea.userId, null);
    await expect(resetPassword(last, NEW)).rejects.toEqual(usedUp);
    await expect(makeReset(hannas, bea.userId)).rejects.toEqual(notFound);
  });

  test("is not guessed: after thirty tries Carl is not heard", async () => {
    for (let tries = 0; tries < 30; tries++) expect(await findReset(`gok-${tries}`, "carl's place")).toBeNull();
    const secret = await makeReset(hannas, bea.userId);
    await expect(findReset(secret, "carl's place")).rejects.toEqual(code("TOO_MANY"));
    expect(await findReset(secret, HOME)).toMatchObject({ state: "open" });
  });
});

describe("npm run admin", () => {
  const admin = async (...args: string[]) => {
    const env = { ...process.env, DATABASE_URL: ownUrl(), BASE_URL: "https://samen.gemeente.nl/" };
    const path = resolve(import.meta.dirname, "../../prisma/admin.ts");
    const run = promisify(execFile)(process.execPath, [path, ...args], { env, encoding: "utf8" });
    return run.then(
      ({ stdout }) => stdout,
      ({ stdout, stderr }: { stdout: string; stderr: string }) => `no: ${stdout}${stderr}`,
    );
  };

  test("gives who runs the server a link for Hanna, who coordinates alone", async () => {
    const said = await admin("reset", hanna.email);
    const [, secret = ""] = /https:\/\/samen\.gemeente\.nl\/wachtwoord\/(\S+)/.exec(said) ?? [];
    await resetPassword(secret, NEW);
    expect(await canSignIn(hanna, NEW)).toBe(true);
    expect(await admin("reset", "niemand@example.org")).toMatch(/^no: Er is geen account met .*niemand@example.org/);
    expect(await admin("reset")).toMatch(/^no: Zeg ook voor wie/);
  });

  test("says what it can do, and who has an account", async () => {
    expect(await admin()).toContain("npm run admin -- reset E-MAILADRES");
    expect(await admin("wis-alles")).toMatch(/^no: Wat kan npm run admin/);
    const line = (await admin("accounts")).split("\n").find((one) => one.includes(bea.email));
    expect(line).toContain("Team van hanna: begeleider");
  });
});

describe("Hanna's own account", () => {
  test("gets another password from who knows the old one, and ends the other sign-ins", async () => {
    const elsewhere = await signedInAgain(hanna.email, passwordOf("hanna"));
    const wrong = changePassword(hanna, { current: "een gok van carl", password: NEW });
    await expect(wrong).rejects.toMatchObject({ code: "INVALID", fields: [{ path: "current" }] });
    await changePassword(hanna, { current: passwordOf("hanna"), password: NEW });
    expect((await readSignIns(hanna)).map(({ id, isThis }) => [id, isThis])).toEqual([[hanna.signInId, true]]);
    expect(await db().authSession.count({ where: { id: elsewhere.signInId } })).toBe(0);
    expect(await canSignIn(hanna, passwordOf("hanna"))).toBe(false);
    expect(await canSignIn(hanna, NEW)).toBe(true);
  });

  test("is not opened by trying one password after the other at her unlocked laptop", async () => {
    const guess = () => changePassword(hanna, { current: "een gok", password: NEW });
    for (let tries = 0; tries < 10; tries++) await expect(guess()).rejects.toEqual(code("INVALID"));
    await expect(changePassword(hanna, { current: passwordOf("hanna"), password: NEW })).rejects.toEqual(
      code("TOO_MANY"),
    );
  });

  test("says where it is signed in, and ends one of these or all others; Carl ends none of hers", async () => {
    const [second, third] = [
      await signedInAgain(hanna.email, passwordOf("hanna")),
      await signedInAgain(hanna.email, passwordOf("hanna")),
    ];
    expect((await readSignIns(second)).map(({ id }) => id)).toEqual([second.signInId, third.signInId, hanna.signInId]);
    await endSignIn(carl, hanna.signInId);
    expect(await readSignIns(hanna)).toHaveLength(3);
    await endSignIn(hanna, second.signInId);
    expect((await readSignIns(hanna)).map(({ id }) => id)).toEqual([hanna.signInId, third.signInId]);
    await endOtherSignIns(hanna);
    expect((await readSignIns(hanna)).map(({ id }) => id)).toEqual([hanna.signInId]);
    expect(await readSignIns(carl)).toHaveLength(1);
  });

  test("whose sign-in was ended elsewhere opens nothing any more", async () => {
    const cookie = await cookieOf(hanna.email, passwordOf("hanna"));
    const other = await memberOf(new Headers({ cookie }));
    await endSignIn(hanna, other?.signInId ?? "");
    expect(await memberOf(new Headers({ cookie }))).toBeNull();
  });

  test("gets the name that she wants", async () => {
    await changeName(hanna, "Hanna de Vries");
    expect(await readAccount(hanna)).toEqual({ name: "Hanna de Vries", email: hanna.email });
    expect((await readAccount(carl)).name).toBe(carl.email);
  });
});
