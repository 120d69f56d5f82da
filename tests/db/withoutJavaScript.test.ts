import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { carryOut, refusalOf } from "../../src/app/meedoen/[code]/typedForm.ts";
import { FINISH_MS } from "../../src/contributions/acceptance.ts";
import { readContributions } from "../../src/contributions/stored/reads.ts";
import { findExercise } from "../../src/exercises/registry.ts";
import { type Host, type Seat, seatFor } from "../../src/sessions/access.ts";
import { seatWithoutPhone } from "../../src/sessions/door/writes.ts";
import { readPaging } from "../../src/zaal/presses/paging.ts";
import { setStep } from "../../src/zaal/presses/writes.ts";
import { emptyDatabase } from "../database.ts";
import { joined, opened, roomOf, signedIn, started } from "./people.ts";

let hanna: Host;
let amir: Seat;
let stepId: string;

beforeEach(async () => {
  await emptyDatabase();
  hanna = await started(await signedIn("hanna"));
  amir = await joined(hanna, "informal");
  stepId = await opened(hanna, "kracht");
});

afterEach(() => vi.restoreAllMocks());

type Fields = Record<string, string>;

function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}
const point = (text: string, more: Fields = {}) =>
  formOf({
    $do: "contribute",
    $id: page,
    $step: stepId,
    $round: "0",
    $form: "f",
    $exercise: "kracht",
    about: "formal",
    dimension: "kennis",
    text,
    ...more,
  });
const page = randomUUID();
const textsIn = async () => JSON.stringify((await readContributions([stepId])).map(({ body }) => body));
const refused = (form: FormData, seat = amir, language = "nl") =>
  carryOut(seat, form).then(
    () => null,
    (error: unknown) => refusalOf(error, form, language),
  );

test("what is wrong is said in the language of the page, with the number in it", async () => {
  const long = () => point("x".repeat(10_000));
  expect((await refused(long()))?.detail).toMatch(/Maak het hoogstens \d+ tekens lang\.$/);
  expect((await refused(long(), amir, "ar"))?.detail).toMatch(
    /^\p{Script=Arabic}\P{Script=Latin}*\d+\P{Script=Latin}*$/u,
  );
  expect((await refused(point("x", { about: "" }), amir, "ar"))?.detail).toMatch(/^\P{Script=Latin}+$/u);
});

test("a double press is one contribution, and other words from the same page are another", async () => {
  await carryOut(amir, point("Weten de weg"));
  await carryOut(amir, point("Weten de weg"));
  await carryOut(amir, point("Luisteren goed"));
  await carryOut(amir, point("Weten de weg", { $id: randomUUID() }));
  expect((await textsIn()).match(/Weten de weg|Luisteren goed/g)).toEqual([
    "Weten de weg",
    "Luisteren goed",
    "Weten de weg",
  ]);
});

test("what is refused comes back whole, to the form that it was, with a sentence", async () => {
  const long = point("a".repeat(1_000));
  expect(await refused(long)).toEqual({
    form: "f",
    step: stepId,
    round: 0,
    detail: expect.stringMatching(/\.$/),
    said: ["Kennis en begrip", "a".repeat(1_000)],
    again: false,
    typed: { about: "formal", dimension: "kennis", text: "a".repeat(1_000) },
  });
  await setStep(hanna, stepId, "closed", {}, readPaging);
  const now = Date.now();
  vi.spyOn(Date, "now").mockReturnValue(now + FINISH_MS);
  expect(await refused(point("Weten de weg"))).toMatchObject({
    detail: expect.stringContaining("niet open"),
    typed: { text: "Weten de weg" },
  });
});

test.each<[string, Fields]>([
  ["an act that nobody knows", { $do: "constructor" }],
  ["no act at all", { $do: "" }],
  ["an id that is none", { $do: "change", $id: "x" }],
  ["a step that is none", { $step: "x" }],
  ["a round that is none", { $round: "veel" }],
])("%s gets a sentence and the words back", async (_, more) => {
  expect(await refused(point("Weten de weg", more))).toMatchObject({
    detail: expect.stringContaining("Laad de pagina opnieuw"),
    typed: { text: "Weten de weg" },
  });
  expect(await textsIn()).toBe("[]");
});

test("what is late counts for the round in which it was typed", async () => {
  await opened(hanna, "kracht", 1);
  await carryOut(amir, point("Weten de weg"));
  expect(await readContributions([stepId])).toMatchObject([{ round: 0 }]);
});

test("for a table without a phone the same form does the same", async () => {
  const partnerId = (await roomOf(hanna)).partners.find(({ side }) => side === "informal")?.id ?? "";
  const { participantId } = await seatWithoutPhone(hanna, { standing: "informal", partnerId, people: 5 });
  const table = await seatFor(hanna, participantId);
  await carryOut(table, point("Weten de weg"));
  const [first] = await readContributions([stepId]);
  await carryOut(table, point("Kennen de weg", { $do: "change", $id: first?.id ?? "" }));
  expect(await readContributions([stepId])).toMatchObject([{ participantId, body: { text: "Kennen de weg" } }]);
  expect(await refused(point("Anders", { $do: "change", $id: first?.id ?? "" }))).toMatchObject({
    typed: { text: "Anders" },
  });
});

test("a form that the browser sends once more, because its page was loaded anew, is known as such", async () => {
  const blank = () => point("  ");
  expect(await refused(blank())).toMatchObject({ again: false });
  expect(await refused(blank())).toMatchObject({ again: true });
  expect(await refused(point("   "))).toMatchObject({ again: false });
});

test("what was chosen comes back by its name, and an exercise that nobody knows says nothing", async () => {
  const stepId = await opened(hanna, "rollenmarkt");
  const role = formOf({
    ...{ $do: "contribute", $id: randomUUID(), $step: stepId, $round: "0", $exercise: "rollenmarkt" },
    ...{ role: "ri-01", owner: "", reason: "Zij kent iedereen" },
  });
  const back = await refused(role);
  expect(back?.said).toEqual([findExercise("rollenmarkt")?.inWords({ role: "ri-01" })[0], "Zij kent iedereen"]);
  expect(back?.said.join()).not.toContain("ri-01");
  expect(await refused(point("x", { $exercise: "constructor", $do: "" }))).toMatchObject({ said: [] });
});
