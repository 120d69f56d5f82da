import { expect, test } from "vitest";
import { errandOf, type FormAct } from "./errandOf.ts";

const amir = { sessionId: "S", participantId: "P", partnerId: "O", asHost: false };
const table = { ...amir, asHost: true };
const step = { id: "T", round: 1 };

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

test("a form of Amir's phone says where it was typed, in which words, and sends only what he filled in", () => {
  const form = formOf({ $id: "seed", $words: "Weten de weg", text: "Weten de weg" });
  expect(errandOf({ do: "contribute" }, form, amir, step)).toMatchObject({
    method: "POST",
    path: "/api/sessions/S/contributions",
    body: { stepId: "T", round: 1, body: { text: "Weten de weg" } },
    about: { stepId: "T", round: 1, words: "Weten de weg" },
  });
});

test("that Amir is ready, or not yet, is said of the round in which he pressed, and a later press takes its place", () => {
  const press = (value: string) => errandOf({ do: "ready" }, formOf({ value }), amir, step);
  expect(press("ja")).toMatchObject({ path: "/api/sessions/S/ready", body: { stepId: "T", round: 1, value: true } });
  expect(press("")).toMatchObject({ body: { value: false } });
  expect(press("").key).toBe(press("ja").key);
  expect(errandOf({ do: "ready" }, formOf({ value: "ja" }), amir, { id: "T", round: 2 }).key).not.toBe(press("ja").key);
});

test("what Hanna types for a table goes to the same doors, in its name", () => {
  const acts: FormAct[] = [
    { do: "contribute" },
    { do: "change", id: "C" },
    { do: "withdraw", id: "C" },
    { do: "support", id: "C" },
    { do: "support-line", id: "L" },
    { do: "assent" },
    { do: "ready" },
  ];
  const form = formOf({ value: "ja" });
  const [own, typedFor] = [amir, table].map((seat) => acts.map((act) => errandOf(act, form, seat, step)));
  expect(typedFor?.map(({ path }) => path.split("?")[0])).toEqual(own?.map(({ path }) => path));
  for (const { path, body } of typedFor ?? []) {
    expect(path).toContain("?as=host");
    expect(path + JSON.stringify(body)).toMatch(/participantId=P|"participantId":"P"|"partnerId":"O"/);
  }
});
