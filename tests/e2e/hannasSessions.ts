import { readFileSync } from "node:fs";
import type { Cookie } from "@playwright/test";
import { type Member, memberOf } from "../../src/accounts/access.ts";
import { facilitationsOf, type Host, hostOf } from "../../src/sessions/access.ts";
import { addPartner } from "../../src/sessions/partners/writes.ts";
import { addPartnership } from "../../src/sessions/partnerships/writes.ts";
import * as prepare from "../../src/sessions/prepare/writes.ts";
import { readRoom } from "../../src/sessions/reads.ts";
import { HANNAS_STATE } from "../browser.ts";
import { appDatabase } from "./appDatabase.ts";
import type { Room } from "./people.ts";

/*
 * Hanna's bijeenkomsten as her forms make them, but by what those forms call: to go by the forms each time took longer
 * than most of what is tested afterwards. bijeenkomst.test.ts goes by the forms.
 */

/** Three organisations on two sides. */
export const organisations = [
  { name: "Wijkteam", side: "formal", at: "Formele kant" },
  { name: "CJG", side: "formal", at: "Formele kant" },
  { name: "Moedergroep De Brug", side: "informal", at: "Informele kant" },
] as const;

/** What Hanna fills in of a bijeenkomst that she makes. */
export const wanted = { area: "Molenwijk", date: "2027-03-01", startsAt: "09:30" };

/** The cookies of Hanna's sign-in, kept by the test in which she made the first account. */
export function hannasCookies(): Cookie[] {
  const { cookies }: { cookies: Cookie[] } = JSON.parse(readFileSync(HANNAS_STATE, "utf8"));
  return cookies;
}

/** Makes a session of this title that is still to be prepared. Answers its id. */
export async function makeSession(title: string): Promise<string> {
  return (await prepared(title)).sessionId;
}

/** Hanna's proof for a session of hers. */
export async function hosting(sessionId: string): Promise<Host> {
  const host = await hostOf(sessionId, await hanna());
  if (!host) throw new Error("Hanna may not lead her own session.");
  return host;
}

type Organisation = { name: string; side: "formal" | "informal" };

/** Adds a samenwerking of this name, with these organisations, to a session of hers. Answers its id. */
export async function addSamenwerking(
  sessionId: string,
  title: string,
  partners: readonly Organisation[] = [],
): Promise<string> {
  const host = await hosting(sessionId);
  await addPartnership(host, title);
  const id = (await readRoom(sessionId))?.partnerships.find((one) => one.title === title)?.id ?? "";
  for (const partner of partners) await addPartner(host, { ...partner, partnershipId: id });
  return id;
}

/** Makes a session of this title with three organisations, and starts it. */
export async function startSession(title: string): Promise<Room> {
  const host = await prepared(title);
  for (const { name, side } of organisations) await addPartner(host, { name, side });
  await prepare.startSession(host);
  const room = await readRoom(host.sessionId);
  if (!room?.code) throw new Error("Hanna's session did not start.");
  return { sessionId: host.sessionId, code: room.code, screenToken: room.screenToken };
}

async function prepared(title: string): Promise<Host> {
  const member = await hanna();
  const [facilitator] = facilitationsOf(member);
  if (!facilitator) throw new Error("Hanna has no team to lead for.");
  const details = { ...wanted, title, theme: "", wifiName: "", wifiPassword: "", template: "standaard" };
  const host = await hostOf(await prepare.createSession(facilitator, details), member);
  if (!host) throw new Error("Hanna may not lead her own session.");
  return host;
}

async function hanna(): Promise<Member> {
  // What the app itself does goes by this setting.
  process.env.DATABASE_URL = await appDatabase();
  const cookie = hannasCookies()
    .map(({ name, value }) => `${name}=${value}`)
    .join("; ");
  const member = await memberOf(new Headers({ cookie }));
  if (!member) throw new Error("Hanna is not signed in.");
  return member;
}
