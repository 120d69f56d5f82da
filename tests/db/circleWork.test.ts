import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { contribute } from "../../src/contributions/arrival/writes.ts";
import { readStepInputs } from "../../src/contributions/reads.ts";
import { changeContribution, moderate, support } from "../../src/contributions/writes.ts";
import { db } from "../../src/lib/db.ts";
import type { Host, Seat } from "../../src/sessions/access.ts";
import { makeDivision, moveToGroup } from "../../src/sessions/circles/writes.ts";
import { addPartner } from "../../src/sessions/partners/writes.ts";
import { addPartnership } from "../../src/sessions/partnerships/writes.ts";
import { readSnapshot } from "../../src/zaal/moments.ts";
import { readChoices, readPaging } from "../../src/zaal/presses/paging.ts";
import { setChoice } from "../../src/zaal/presses/settings/writes.ts";
import { setPage, setStep } from "../../src/zaal/presses/writes.ts";
import { emptyDatabase } from "../database.ts";
import { present } from "./agreementRoom.ts";
import { joined, joinedWith, opened, roomOf, shown, signedIn, started, stepOf } from "./people.ts";

const TWOS = { kind: "group", of: 2, mixed: true } as const;
const problem = (code: string) => expect.objectContaining({ code });

let hanna: Host;

beforeEach(async () => {
  await emptyDatabase();
  hanna = await started(await signedIn("hanna"));
});

const phoneOf = async (seat: Seat) => JSON.stringify(await readSnapshot(seat));
const wallNow = async () => {
  const wall = await readSnapshot(hanna, "screen");
  if (wall.audience !== "screen") throw new Error("No wall.");
  return wall;
};
const hangs = async (seat: Seat, stepId: string, text: string) => {
  const id = randomUUID();
  await contribute(seat, { id, stepId, body: { part: "vruchten", text } });
  return id;
};

describe("in mixed groups", () => {
  let amir: Seat;
  let bea: Seat;
  let boom: string;
  /** The groups of Amir and of Bea. */
  let zon: string;
  let appel: string;

  beforeEach(async () => {
    const people = [];
    for (const side of ["formal", "informal", "formal", "informal"] as const) people.push(await joined(hanna, side));
    boom = (await stepOf(hanna, "boom")).id;
    await makeDivision(hanna, boom, TWOS);
    const { places } = present((await roomOf(hanna)).divisions[0]);
    amir = present(people[0]);
    zon = present(places[amir.participantId]);
    bea = present(people.find(({ participantId }) => places[participantId] !== zon));
    appel = present(places[bea.participantId]);
    await opened(hanna, "boom");
  });

  test("each sees at once what the own group hangs in its tree, and nothing of the other, before and after laten zien", async () => {
    await hangs(amir, boom, "Ouders durven te vragen");
    expect(await phoneOf(amir)).toContain("durven te vragen");
    expect(await phoneOf(bea)).not.toContain("durven te vragen");
    await shown(hanna, "boom");
    expect(await phoneOf(bea)).not.toContain("durven te vragen");
    expect(await phoneOf(amir)).toContain("durven te vragen");
  });

  test("is shown from its first page, wherever the wall was while they wrote, and again where it was left", async () => {
    const turn = (page: number) => setPage(hanna, boom, { page }, readPaging);
    const pageNow = async () => (await wallNow()).step?.page;
    await turn(1);
    await shown(hanna, "boom");
    expect(await pageNow()).toBe(0);
    await turn(1);
    await setStep(hanna, boom, "closed", {}, readPaging);
    await shown(hanna, "boom");
    expect(await pageNow()).toBe(1);
  });

  test("each knows the own group by its sign and who is in it; where all do it together nothing is said of groups", async () => {
    const sign = (word: string) => ({ title: word, sign: { word }, kind: "group" });
    expect(await readSnapshot(amir)).toMatchObject({ circle: sign("zon") });
    expect(await readSnapshot(bea)).toMatchObject({ circle: sign("appel") });
    const seen = await readSnapshot(amir);
    if (seen.audience !== "phone") throw new Error("No phone.");
    expect(seen.circle?.labels).toContain(amir.label);
    expect(seen.circle?.labels).not.toContain(bea.label);
    await opened(hanna, "kracht");
    expect(await readSnapshot(amir)).toMatchObject({ circle: null });
  });

  test("the wall has both beside each other, then the pages of each with its words alone", async () => {
    await hangs(amir, boom, "Van de zon");
    await hangs(bea, boom, "Van de appel");
    await shown(hanna, "boom");
    const all = await wallNow();
    expect(all).toMatchObject({
      view: null,
      among: [
        { people: 2, sent: 1 },
        { people: 2, sent: 1 },
      ],
    });
    expect(JSON.stringify(all)).not.toContain("Van de");
    const words = new Map<string, string>();
    for (let page = 1; page < present(all.step).pages; page++) {
      await db().step.update({ where: { id: boom }, data: { page } });
      await db().session.updateMany({ data: { revision: { increment: 1 } } });
      const wall = await wallNow();
      const { formal, informal, both } = present(wall.step).progress;
      expect(formal.of + informal.of + both.of).toBe(2);
      words.set(present(wall.circle).title, (words.get(present(wall.circle).title) ?? "") + JSON.stringify(wall.view));
    }
    expect([...words.keys()]).toEqual(["zon", "appel"]);
    expect([words.get("zon")?.includes("Van de zon"), words.get("zon")?.includes("Van de appel")]).toEqual([
      true,
      false,
    ]);
    expect(words.get("appel")).toContain("Van de appel");
  });

  test("who is moved works on in the new group; what was sent stays in the old one, and can be changed there", async () => {
    const mine = await hangs(amir, boom, "In de zon geschreven");
    await moveToGroup(hanna, amir.participantId, appel);
    expect(await phoneOf(amir)).not.toContain("In de zon geschreven");
    await hangs(amir, boom, "Bij de appel geschreven");
    expect(await phoneOf(bea)).toContain("Bij de appel geschreven");
    expect(await phoneOf(bea)).not.toContain("In de zon geschreven");
    await changeContribution(amir, mine, { part: "vruchten", text: "In de zon veranderd" });
    const rows = await db().contribution.findMany({
      where: { participantId: amir.participantId },
      orderBy: { seq: "asc" },
    });
    expect(rows.map(({ circle }) => circle)).toEqual([zon, appel]);
  });

  test("nobody answers what another group made, nor are the words of two groups merged into one", async () => {
    const mine = await hangs(amir, boom, "Van de zon");
    const other = await hangs(bea, boom, "Van de appel");
    await expect(support(bea, mine, { value: "ja", note: "" })).rejects.toEqual(problem("NOT_FOUND"));
    await expect(moderate(hanna, mine, { mergedInto: other })).rejects.toEqual(problem("NOT_FOUND"));
    await moveToGroup(hanna, bea.participantId, zon);
    await support(bea, mine, { value: "ja", note: "" });
    // Who has answered may take that back, wherever she sits by then.
    await moveToGroup(hanna, bea.participantId, appel);
    await support(bea, mine, { value: "", note: "" });
    expect(await db().support.count()).toBe(0);
  });

  test("what a group decided itself is its own, and lies over what is chosen for all", async () => {
    const choose = (value: string[], circle?: string) =>
      setChoice(hanna, boom, { name: "mode", value, ...(circle && { circle }) }, readChoices);
    await choose(["hidden"], zon);
    await hangs(amir, boom, "Nog niet te lezen");
    await hangs(bea, boom, "Meteen te lezen");
    expect(await phoneOf(amir)).not.toContain("Nog niet te lezen");
    expect(await phoneOf(bea)).toContain("Meteen te lezen");
    await choose(["direct"], zon);
    await choose(["hidden"]);
    expect(await phoneOf(amir)).toContain("Nog niet te lezen");
    expect(await phoneOf(bea)).not.toContain("Meteen te lezen");
    await expect(choose(["hidden"], "room")).rejects.toEqual(problem("NOT_FOUND"));
    await expect(choose(["hidden"], randomUUID())).rejects.toEqual(problem("NOT_FOUND"));
  });

  test("Dirk comes late: he is placed, sees what his group made, and everybody in it sees that he is there", async () => {
    await hangs(amir, boom, "Van de zon");
    await hangs(bea, boom, "Van de appel");
    const dirk = await joined(hanna, "informal");
    const his = present((await roomOf(hanna)).divisions[0]?.places[dirk.participantId]);
    const [own, others] = his === zon ? [amir, "Van de appel"] : [bea, "Van de zon"];
    expect(await phoneOf(dirk)).not.toContain(others);
    expect(await phoneOf(dirk)).toContain(his === zon ? "Van de zon" : "Van de appel");
    expect(await phoneOf(own)).toContain(dirk.label);
  });

  test("Carl, who leads another session, decides nothing for a group of Hanna's", async () => {
    const carl = await started(await signedIn("carl"));
    const call = setChoice(carl, boom, { name: "mode", value: ["hidden"], circle: zon }, readChoices);
    await expect(call).rejects.toEqual(problem("NOT_FOUND"));
    expect(await db().stepCircle.count()).toBe(0);
  });
});

describe("with two samenwerkingen", () => {
  let zuid: string;
  let [amir, bea]: Seat[] = [];

  beforeEach(async () => {
    await addPartnership(hanna, "Zuid");
    zuid = present((await roomOf(hanna)).partnerships[1]).id;
    await addPartner(hanna, { name: "Zuidmoeders", side: "informal", partnershipId: zuid });
    amir = await joined(hanna, "formal");
    bea = await joinedWith(hanna, "Zuidmoeders", "informal");
  });

  test("each has a tree of its own without a press, starts from its own roles, and offers its own lines", async () => {
    const [north, south] = [present(amir), present(bea)];
    const boom = await opened(hanna, "boom");
    await hangs(north, boom, "Voor het noorden");
    await hangs(south, boom, "Voor het zuiden");
    expect(await phoneOf(south)).not.toContain("het noorden");
    expect(await readSnapshot(south)).toMatchObject({ circle: { title: "Zuid", sign: null, labels: [] } });
    const offeredTo = async (partnershipId?: string) =>
      (await readStepInputs(hanna, partnershipId))
        .filter(({ step }) => step.id === boom)
        .flatMap(({ input }) => input.entries.map(({ body }) => Object(body).text));
    expect([await offeredTo(), await offeredTo(zuid)]).toEqual([["Voor het noorden"], ["Voor het zuiden"]]);
  });

  test("what was sent before there were two is of the samenwerking of who sent it", async () => {
    const [north, south] = [present(amir), present(bea)];
    const boom = await opened(hanna, "boom");
    await hangs(north, boom, "Van vroeger");
    await db().contribution.updateMany({ data: { circle: "room" } });
    await db().session.updateMany({ data: { revision: { increment: 1 } } });
    expect(await phoneOf(north)).toContain("Van vroeger");
    expect(await phoneOf(south)).not.toContain("Van vroeger");
  });

  test("with one samenwerking nobody hears of circles at all", async () => {
    await db().partnership.deleteMany({ where: { id: zuid } });
    await opened(hanna, "boom");
    const host = await readSnapshot(hanna, "host");
    if (host.audience !== "host") throw new Error("No host.");
    expect(host.circles).toMatchObject({ kind: "room", suit: ["room", "group"], list: [] });
    expect(await readSnapshot(present(amir))).toMatchObject({ circle: null });
    expect(await wallNow()).toMatchObject({ circle: null, among: null });
  });
});
