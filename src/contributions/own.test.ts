import { expect, test } from "vitest";
import type { KeptErrand } from "./outbox.ts";
import { answeredOf, keptForLater, mayTryAgain, ownOf, refusedOutOf, withPhotos } from "./own.ts";

const errand = (key: string, body: unknown, state: KeptErrand["state"] = "waiting"): KeptErrand => ({
  key,
  body,
  state,
  method: "POST",
  path: "/x",
  status: state === "refused" ? 422 : 0,
  message: state === "refused" ? "Te lang." : "",
  about: { stepId: "s", round: 0, words: "Weten de weg" },
  at: 1,
});
const saved = { id: "1", stepId: "s", round: 0, body: { text: "oud" } };

test("Amir sees what the server has and what still waits on his phone", () => {
  const own = ownOf(
    [saved],
    [errand("contribute:2", { id: "2", stepId: "s", round: 0, body: { text: "nieuw" } })],
    "s",
  );
  expect(own.map(({ id, status }) => [id, status])).toEqual([
    ["1", "saved"],
    ["2", "waiting"],
  ]);
});

test("a change shows at once, a withdrawal takes it away, a refused withdrawal does not", () => {
  expect(ownOf([saved], [errand("change:1", { body: { text: "anders" } })], "s")[0]?.body).toEqual({ text: "anders" });
  expect(ownOf([saved], [errand("withdraw:1", null)], "s")).toEqual([]);
  expect(ownOf([saved], [errand("withdraw:1", null, "refused")], "s")).toHaveLength(1);
});

test("what was refused stays in sight with the reason", () => {
  const [own] = ownOf(
    [],
    [errand("contribute:2", { id: "2", stepId: "s", round: 0, body: { text: "x" } }, "refused")],
    "s",
  );
  expect(own).toMatchObject({ status: "refused", message: "Te lang." });
});

test("his photo is the one that the server has, with what his phone still wants over it", () => {
  const there = { id: "p", width: 4, height: 3 };
  const [own] = ownOf([{ ...saved, photo: there }], [errand("change:1", { body: { text: "anders" } })], "s");
  expect(own).toMatchObject({ body: { text: "anders" }, photo: { there, wanted: null } });
  const going = { id: "1", photo: null, at: 1, message: "", stored: true, there: null, preview: "blob:x" };
  const photoAfter = (state: "waiting" | "saved" | "refused", more = {}) =>
    withPhotos(own ? [own] : [], [{ ...going, state, ...more }])[0]?.photo;
  expect(photoAfter("waiting")).toEqual({
    there,
    wanted: expect.objectContaining({ preview: "blob:x", state: "waiting" }),
  });
  expect(photoAfter("refused", { message: "Te groot." })).toMatchObject({ there, wanted: { message: "Te groot." } });
  expect(photoAfter("saved", { there: { ...there, id: "q" } })).toEqual({ there: { ...there, id: "q" }, wanted: null });
  expect(photoAfter("saved")).toBe(undefined);
  expect(withPhotos(own ? [own] : [], [{ ...going, id: "2", state: "waiting" }])).toEqual([own]);
});

test("another step's contributions are not shown here", () => {
  expect(ownOf([saved], [], "t")).toEqual([]);
});

test("answers of the outbox go over those of the server", () => {
  expect(
    answeredOf({ a: "ja", b: "nee" }, [errand("support:a", { value: "nee" }), errand("line:l", { value: true })]),
  ).toEqual({ a: "nee", b: "nee", l: "ja" });
});

test("Amir is ready as soon as he presses, and again as the server has it when that was refused: nothing was lost", () => {
  const press = (value: boolean, state?: KeptErrand["state"]) => errand("ready:s:1", { value }, state);
  expect(answeredOf({}, [press(true)])).toEqual({ "s:1": "ja" });
  expect(answeredOf({ "s:1": "ja" }, [press(false)])).toEqual({ "s:1": "" });
  expect(answeredOf({ "s:0": "ja" }, [press(true, "refused")])).toEqual({ "s:0": "ja" });
  expect(refusedOutOf([press(true, "refused")], null)).toEqual([]);
});

test("a refusal stands in the list of its own question while that is asked, and apart once the room moved on", () => {
  const typed = errand("contribute:2", { id: "2", stepId: "s", round: 0, body: { text: "x" } }, "refused");
  const assent = errand("assent", { answer: "disagree" }, "refused");
  const waiting = errand("contribute:3", { id: "3", stepId: "t", round: 0, body: { text: "y" } });
  const apart = (here: Parameters<typeof refusedOutOf>[1]) =>
    refusedOutOf([typed, assent, waiting], here).map(({ key }) => key);
  const asked = { id: "s", round: 0, state: "open" } as const;
  expect(apart(asked)).toEqual(["assent"]);
  expect(apart({ ...asked, state: "shown" })).toEqual(["assent"]);
  for (const later of [null, { ...asked, id: "t" }, { ...asked, round: 1 }, { ...asked, state: "closed" } as const])
    expect(apart(later)).toEqual(["contribute:2", "assent"]);
});

test("what the step takes again may be tried again, and nothing else", () => {
  const wrong = errand("contribute:2", { id: "2", stepId: "s", round: 0, body: { text: "x" } }, "refused");
  const typed = { ...wrong, status: 409 };
  const taking = [{ stepId: "s", until: null }];
  expect(refusedOutOf([typed], { id: "s", round: 0, state: "open" })).toEqual([typed]);
  expect(mayTryAgain(wrong, taking)).toBe(false);
  expect(mayTryAgain(typed, taking)).toBe(true);
  expect(mayTryAgain(typed, [{ stepId: "t", until: null }])).toBe(false);
  expect(mayTryAgain(typed, [])).toBe(false);
  expect(mayTryAgain({ ...errand("assent", {}, "refused"), status: 409 }, taking)).toBe(false);
});

test("what Amir keeps for later can be sent once its step takes it again, and is never shown as sent", () => {
  const body = { id: "2", stepId: "s", round: 0, body: { text: "x" } };
  const kept = { ...errand("contribute:2", body, "later"), status: 409 };
  const answer = { ...errand("support:9", { value: "ja" }, "later"), status: 409 };
  expect(keptForLater([kept, answer], [])).toEqual([[], [kept, answer]]);
  expect(keptForLater([kept], [{ stepId: "s", until: 5 }])).toEqual([[kept], []]);
  expect(refusedOutOf([kept], null)).toEqual([]);
  expect(ownOf([], [kept], "s")).toMatchObject([{ status: "refused" }]);
  expect(answeredOf({}, [answer])).toEqual({});
});
