import { beforeEach, describe, expect, test } from "vitest";
import { withdraw } from "../../src/contributions/writes.ts";
import { db } from "../../src/lib/db.ts";
import { takeOver } from "../../src/samenwerkingsafspraak/edit/takeOver/writes.ts";
import { addLine, assent, assentOnBehalf } from "../../src/samenwerkingsafspraak/edit/writes.ts";
import { readAgreement } from "../../src/samenwerkingsafspraak/reads.ts";
import { supportLine } from "../../src/samenwerkingsafspraak/support/writes.ts";
import { goal, openRoom, problemOf, type Room, rowsOf, takeSeat, writeInBoom } from "./agreementRoom.ts";

let room: Room;
beforeEach(async () => {
  room = await openRoom();
});

describe("people on their phones", () => {
  test("stand behind a line, once each, and can take that back", async () => {
    const { lineId } = await addLine(room.host, "goal", goal("Een"));
    const support = async () => rowsOf(await readAgreement(room.amir), "goal")[0]?.support;
    await supportLine(room.amir, lineId, true);
    await supportLine(room.amir, lineId, true);
    await supportLine(room.bea, lineId, true);
    expect(await support()).toEqual({ formal: 1, informal: 1 });
    await supportLine(room.amir, lineId, false);
    expect(await support()).toEqual({ formal: 1, informal: 0 });
  });

  test("are not undone by a late copy of what their phone asked before", async () => {
    const { lineId } = await addLine(room.host, "goal", goal("Een"));
    await supportLine(room.amir, lineId, true, { askedAt: 2 });
    await supportLine(room.amir, lineId, false, { askedAt: 1 });
    expect(rowsOf(await readAgreement(room.amir), "goal")[0]?.support).toEqual({ formal: 0, informal: 1 });
    const { textSha256 } = await readAgreement(room.amir);
    await assent(room.amir, { answer: "agree", reason: "", textSha256 }, 4);
    await assent(room.amir, { answer: "disagree", reason: "Eerst de vergoeding", textSha256 }, 3);
    expect((await readAgreement(room.host)).assents).toMatchObject([{ answer: "agree" }]);
  });

  test("all stand behind a line in the same second, while Hanna works on the text", async () => {
    const { lineId } = await addLine(room.host, "goal", goal("Een"));
    const seats = await Promise.all(
      ["ster", "maan", "zon", "boot", "vis", "kat"].map((label) => {
        return takeSeat(room.sessionId, room.moeders, "INFORMAL", label);
      }),
    );
    const [one = room.amir] = seats;
    await Promise.all([
      ...seats.map((seat) => supportLine(seat, lineId, true)),
      ...["Twee", "Drie", "Vier"].map((words) => addLine(room.host, "goal", goal(words))),
      supportLine(one, lineId, true),
    ]);
    expect(rowsOf(await readAgreement(room.host), "goal")[0]?.support).toEqual({ formal: 0, informal: seats.length });
  });

  test("do not count twice behind the line that they wrote themselves", async () => {
    const id = await writeInBoom(room, room.amir, "vruchten", "Kinderen spelen buiten", 1);
    const [lineId = ""] = (await takeOver(room.host, id)).lineIds;
    await supportLine(room.amir, lineId, true);
    expect(rowsOf(await readAgreement(room.amir), "goal")[0]?.support).toEqual({ formal: 0, informal: 1 });
  });

  test("do not count twice behind their own line once they withdrew what it came from", async () => {
    const id = await writeInBoom(room, room.amir, "vruchten", "Kinderen spelen buiten", 1);
    const [lineId = ""] = (await takeOver(room.host, id)).lineIds;
    await withdraw(room.amir, id);
    await supportLine(room.amir, lineId, true);
    expect(rowsOf(await readAgreement(room.amir), "goal")).toMatchObject([
      { support: { formal: 0, informal: 1 }, sourceCount: 1 },
    ]);
  });

  test("count behind a line when they agreed with what it came from only after it was taken over", async () => {
    const id = await writeInBoom(room, room.amir, "vruchten", "Kinderen spelen buiten", 1);
    const [lineId = ""] = (await takeOver(room.host, id)).lineIds;
    await db().support.create({ data: { contributionId: id, participantId: room.bea.participantId, value: "ja" } });
    await supportLine(room.bea, lineId, true);
    expect(rowsOf(await readAgreement(room.bea), "goal")[0]?.support).toEqual({ formal: 1, informal: 1 });
  });

  test("do not count once Hanna removed their seat", async () => {
    const { lineId } = await addLine(room.host, "goal", goal("Een"));
    await supportLine(room.amir, lineId, true);
    await db().participant.update({ where: { id: room.amir.participantId }, data: { removedAt: new Date() } });
    expect(rowsOf(await readAgreement(room.host), "goal")[0]?.support).toEqual({ formal: 0, informal: 0 });
  });

  test("answer for their organisation, and the latest answer counts", async () => {
    const { textSha256 } = await readAgreement(room.amir);
    const colleague = await takeSeat(room.sessionId, room.moeders, "INFORMAL", "ster");
    await assent(room.amir, { answer: "disagree", reason: "Eerst de vergoeding", textSha256 });
    expect((await readAgreement(room.host)).assents).toMatchObject([
      { partnerId: room.moeders, answer: "disagree", reason: "Eerst de vergoeding", current: true },
    ]);
    await assent(colleague, { answer: "discuss", reason: "", textSha256 });
    expect((await readAgreement(room.host)).assents).toMatchObject([
      { partnerId: room.moeders, answer: "discuss", reason: "" },
    ]);
  });

  test("say why when they do not agree yet, and read a clear sentence when they forget", async () => {
    const { textSha256 } = await readAgreement(room.amir);
    const silent = await problemOf(assent(room.amir, { answer: "disagree", reason: "  ", textSha256 }));
    expect(silent).toMatchObject({
      code: "INVALID",
      fields: [{ path: "reason", message: "Schrijf kort wat er nog anders moet." }],
    });
    const strange = await problemOf(assent(room.amir, { answer: "misschien", textSha256 }));
    expect(strange?.fields).toMatchObject([{ path: "answer" }]);
    expect((await readAgreement(room.host)).assents).toEqual([]);
  });

  test("cannot agree to a text that changed while they read it", async () => {
    const { textSha256 } = await readAgreement(room.amir);
    await addLine(room.host, "goal", goal("Nieuw"));
    expect((await problemOf(assent(room.amir, { answer: "agree", textSha256 })))?.code).toBe("TEXT_CHANGED");
  });

  test("keep an answer that a later change makes old, marked as such", async () => {
    const { textSha256 } = await readAgreement(room.amir);
    await assent(room.amir, { answer: "agree", textSha256 });
    await addLine(room.host, "goal", goal("Nieuw"));
    expect((await readAgreement(room.host)).assents).toMatchObject([
      { partnerId: room.moeders, answer: "agree", current: false },
    ]);
  });

  test("can let Hanna answer for them when they have no phone", async () => {
    const { textSha256 } = await readAgreement(room.host);
    await assentOnBehalf(room.host, room.moeders, { answer: "agree", textSha256 });
    expect((await readAgreement(room.host)).assents).toMatchObject([{ partnerId: room.moeders, answer: "agree" }]);
    const other = await openRoom();
    expect((await problemOf(assentOnBehalf(room.host, other.moeders, { answer: "agree", textSha256 })))?.code).toBe(
      "NOT_FOUND",
    );
  });
});
