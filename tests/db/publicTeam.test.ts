import { beforeEach, expect, test } from "vitest";
import type { Coordinator, Member } from "../../src/accounts/access.ts";
import { readFirstTeam, readPublicTeam } from "../../src/accounts/team/reads.ts";
import { teamDetails } from "../../src/accounts/team/schema.ts";
import { changeDetails } from "../../src/accounts/team/writes.ts";
import { db } from "../../src/lib/db.ts";
import { readDoor } from "../../src/sessions/door/reads.ts";
import { readTeamOf } from "../../src/sessions/reads.ts";
import { emptyDatabase } from "../database.ts";
import { coordination, roomOf, signedIn, started } from "./people.ts";

const LONG = "Gemeente Rijnstad aan de Oude Maas, afdeling Maatschappelijke Ondersteuning en Wijkgericht Werken";

let hanna: Member;
let hannas: Coordinator;

beforeEach(async () => {
  await emptyDatabase();
  hanna = await signedIn("hanna");
  hannas = coordination(hanna);
});

const filled = {
  name: LONG,
  contact: "Hanna de Vries",
  contactEmail: "Samen@Rijnstad.nl ",
  contactPhone: "06-12 34 56",
};

test("Hanna says once what the team is called and whom to ask; the door and the room of a bijeenkomst say it too", async () => {
  await changeDetails(hannas, teamDetails.parse(filled));
  const host = await started(hanna);
  const said = { id: hannas.teamId, ...filled, contactEmail: "samen@rijnstad.nl" };
  expect(await readPublicTeam(hannas.teamId)).toEqual(said);
  expect(await readTeamOf(host.sessionId)).toEqual(said);
  const { code } = await roomOf(host);
  expect((await readDoor(code ?? "", "198.51.100.7")).team).toEqual({ id: hannas.teamId, name: LONG });
});

test("who is the only team on an installation speaks for it; of several only who says whom to ask, the first of these", async () => {
  expect((await readFirstTeam())?.id).toBe(hannas.teamId);
  const [bea, carl] = [await signedIn("bea"), await signedIn("carl")];
  expect(await readFirstTeam()).toBeNull();
  const nothing = { contact: "", contactEmail: "", contactPhone: "" };
  await changeDetails(coordination(carl), teamDetails.parse({ ...filled, name: "Team van Carl" }));
  expect((await readFirstTeam())?.name).toBe("Team van Carl");
  await changeDetails(coordination(bea), { name: "Team van Bea", ...nothing, contactPhone: "06-12345678" });
  expect((await readFirstTeam())?.name).toBe("Team van Bea");
});

test("Carl, who guesses or coordinates no longer, changes nothing of Hanna's and learns nothing", async () => {
  expect(await readPublicTeam("geraden")).toBeNull();
  expect(await readPublicTeam("0193a0b0-0000-7000-8000-000000000001")).toBeNull();
  await db().membership.deleteMany({ where: { userId: hanna.userId, role: "COORDINATOR" } });
  await expect(changeDetails(hannas, teamDetails.parse(filled))).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await readPublicTeam(hannas.teamId))?.name).toBe("Team van hanna");
});

test.each([
  [{ name: " \u200b " }, "name"],
  [{ name: "x".repeat(121) }, "name"],
  [{ contact: "x".repeat(161) }, "contact"],
  [{ contactEmail: "hanna" }, "contactEmail"],
  [{ contactPhone: "bel maar" }, "contactPhone"],
])("what nobody could use is refused: %o", (typed, path) => {
  const { error } = teamDetails.safeParse({ ...filled, ...typed });
  expect(error?.issues.map((issue) => issue.path.join("."))).toEqual([path]);
});
