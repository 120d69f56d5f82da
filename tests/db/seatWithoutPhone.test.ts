import { beforeEach, expect, test } from "vitest";
import { addLine } from "../../src/samenwerkingsafspraak/edit/writes.ts";
import { readAgreement } from "../../src/samenwerkingsafspraak/reads.ts";
import { supportLine } from "../../src/samenwerkingsafspraak/support/writes.ts";
import { seatWithoutPhone } from "../../src/sessions/door/writes.ts";
import { emptyDatabase } from "../database.ts";
import { NOW, openRoom, problemOf, type Room, rowsOf } from "./agreementRoom.ts";

let room: Room;

beforeEach(async () => {
  await emptyDatabase();
  room = await openRoom();
});

const table = ({ host, moeders }: Room) =>
  seatWithoutPhone(host, { standing: "informal", partnerId: moeders, people: 5 });
const support = async () => rowsOf(await readAgreement(room.host), "goal")[0]?.support;

test("a table of five without a phone stands with all five behind a line through Hanna, and takes it back", async () => {
  const { lineId } = await addLine(room.host, "goal", { text: "Ouders vinden de weg naar hulp" }, NOW);
  const { participantId } = await table(room);
  await supportLine(room.host, lineId, true, { participantId });
  expect(await support()).toEqual({ formal: 0, informal: 5 });
  await supportLine(room.host, lineId, false, { participantId });
  expect(await support()).toEqual({ formal: 0, informal: 0 });
});

test("Hanna stands behind nothing for Amir, who has a phone, nor for a table of Carl's", async () => {
  const { lineId } = await addLine(room.host, "goal", { text: "Ouders vinden de weg naar hulp" }, NOW);
  const carls = await table(await openRoom());
  const as = (participantId?: string) => problemOf(supportLine(room.host, lineId, true, { participantId }));
  expect((await as(room.amir.participantId))?.code).toBe("SEAT_HAS_PHONE");
  expect((await as(carls.participantId))?.code).toBe("NOT_FOUND");
  expect((await as())?.code).toBe("NOT_FOUND");
  expect(await support()).toEqual({ formal: 0, informal: 0 });
});
