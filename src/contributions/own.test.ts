import { expect, test } from "vitest";
import type { KeptErrand } from "./outbox.ts";
import { answeredOf, ownOf } from "./own.ts";

const errand = (key: string, body: unknown, state: KeptErrand["state"] = "waiting"): KeptErrand => ({
  key,
  body,
  state,
  method: "POST",
  path: "/x",
  message: state === "refused" ? "Te lang." : "",
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

test("another step's contributions are not shown here", () => {
  expect(ownOf([saved], [], "t")).toEqual([]);
});

test("answers of the outbox go over those of the server", () => {
  expect(
    answeredOf({ a: "ja", b: "nee" }, [errand("support:a", { value: "nee" }), errand("line:l", { value: true })]),
  ).toEqual({ a: "nee", b: "nee", l: "ja" });
});
