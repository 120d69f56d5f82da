import { beforeEach, describe, expect, test } from "vitest";
import { db } from "../../src/lib/db.ts";
import { contentSha256 } from "../../src/samenwerkingsafspraak/document/canonical.ts";
import { addLine, adopt, assent, assentOnBehalf, backToConcept } from "../../src/samenwerkingsafspraak/edit/writes.ts";
import { readAgreement } from "../../src/samenwerkingsafspraak/reads.ts";
import { agreeTogether, bothAgree, fillIn, NOW, openRoom, present, problemOf, type Room } from "./agreementRoom.ts";

let room: Room;
beforeEach(async () => {
  room = await openRoom();
});

describe("adopting without everybody's assent", () => {
  const join = async (name: string, order: number) => {
    const { partnershipId } = await db().partner.findUniqueOrThrow({ where: { id: room.wijkteam } });
    return (await db().partner.create({ data: { partnershipId, name, side: "INFORMAL", order } })).id;
  };

  test("names who said no, who has to put it forward and who is silent, and asks for an explicit press", async () => {
    const [moskee, ggd, pleintje] = [await join("Moskee", 2), await join("GGD", 3), await join("Pleintje", 4)];
    await agreeTogether(room);
    const { textSha256 } = await readAgreement(room.host);
    const no = { answer: "disagree", reason: "Ook de oma's uitnodigen", textSha256 };
    await assentOnBehalf(room.host, moskee, no);
    await assentOnBehalf(room.host, ggd, { answer: "discuss", reason: "", textSha256 });
    for (const named of [[], [moskee], [moskee, ggd]]) {
      const problem = present(await problemOf(adopt(room.host, NOW, named)));
      expect(problem.code).toBe("ASSENT_MISSING");
      expect(problem.detail).toContain("Pleintje");
      expect(problem.detail.includes("Moskee")).toBe(!named.includes(moskee));
    }
    expect((await readAgreement(room.host)).state).toBe("concept");
    await adopt(room.host, NOW, [moskee, ggd, pleintje]);
    const expected = [
      { partner: "Moskee", side: "informal", answer: "disagree", reason: "Ook de oma's uitnodigen", current: true },
      { partner: "GGD", answer: "discuss", reason: "" },
      { partner: "Pleintje", answer: "none", reason: "" },
    ];
    for (const reader of [room.host, room.amir])
      expect((await readAgreement(reader)).withoutAssentOf).toMatchObject(expected);
    const row = await db().agreementVersion.findFirstOrThrow({
      where: { agreement: { partnership: { sessionId: room.sessionId } } },
    });
    expect(row.content).toMatchObject({ withoutAssentOf: expected });
    expect(contentSha256(row.content, "rfc8785")).toBe(row.sha256);
  });

  test("is refused when somebody says no after Hanna read who had not agreed", async () => {
    const moskee = await join("Moskee", 2);
    await agreeTogether(room);
    await adopt(room.host, NOW, [moskee]);
    await backToConcept(room.host);
    const { textSha256 } = await readAgreement(room.host);
    await assent(room.amir, { answer: "discuss", textSha256 });
    // A whole side without a yes is no agreement, whoever is named.
    expect((await problemOf(adopt(room.host, NOW, [moskee, room.moeders])))?.code).toBe("NOT_READY");
    await assentOnBehalf(room.host, moskee, { answer: "agree", textSha256 });
    const late = present(await problemOf(adopt(room.host, NOW, [moskee])));
    expect([late.code, late.detail.includes("Moeders van de Singel")]).toEqual(["ASSENT_MISSING", true]);
  });

  test("says of a yes to an earlier text that it was to an earlier text", async () => {
    const moskee = await join("Moskee", 2);
    await fillIn(room);
    const { textSha256 } = await readAgreement(room.host);
    await assentOnBehalf(room.host, moskee, { answer: "agree", textSha256 });
    await addLine(room.host, "openPoint", { text: "Wie past er op?" });
    await bothAgree(room);
    expect((await readAgreement(room.host)).withoutAssentOf).toMatchObject([
      { partner: "Moskee", answer: "agree", current: false },
    ]);
    expect((await problemOf(adopt(room.host, NOW)))?.code).toBe("ASSENT_MISSING");
  });
});
