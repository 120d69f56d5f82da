import { expect, test } from "vitest";
import { say } from "../../../lib/say.ts";
import { spokenOf } from "./spokenOf.ts";
import texts from "./texts.json" with { type: "json" };

type Spoken = Parameters<typeof spokenOf>[0];
type Step = NonNullable<Spoken["step"]>;

const step: Step = {
  id: "s",
  exercise: "x",
  roundId: "schrijven",
  rounds: 3,
  pages: 1,
  collects: true,
  startedAt: null,
  endsAt: null,
  state: "open",
  round: 0,
  page: 0,
};
const head = { title: "De kracht van de ander", goal: "Zien wat de ander kan.", question: "Wat kan de ander goed?" };
const session: Spoken["session"] = {
  ...{ id: "S", title: "", area: "", practice: false, state: "running" },
  ...{ part: 1, until: null, before: [] },
};

const said = (
  { title = head.title, question = head.question, ...more }: Partial<Step & typeof head>,
  state: Spoken["session"]["state"] = "running",
) => spokenOf({ session: { ...session, state }, step: { ...step, ...more } }, { ...head, title, question }, texts, say);

test("a blind participant hears which step it is and what is asked", () => {
  expect(said({})).toBe("Nieuw: De kracht van de ander. Wat kan de ander goed?");
  expect(said({ state: "planned" })).toContain("Zien wat de ander kan.");
  expect(said({ state: "shown" })).toContain("Het scherm laat de antwoorden zien");
  expect(said({ state: "shown", collects: false, question: "Wat zegt onderzoek?" })).toContain("Wat zegt onderzoek?");
  expect(spokenOf({ session, step: null }, null, texts, say)).toBe(texts.arrived);
});

test("between two parts it hears when we go on, and at the next one that it is welcome again", () => {
  const until = "dinsdag 1 december, 09:30";
  expect(spokenOf({ session: { ...session, part: 2, until }, step: null }, null, texts, say)).toContain(until);
  expect(spokenOf({ session: { ...session, part: 2 }, step: null }, null, texts, say)).toContain("Welkom terug");
});

test("each step, round and state is said in other words, and a page that turns in none", () => {
  const all = [
    said({}),
    said({ state: "planned" }),
    said({ state: "shown" }),
    said({ state: "closed" }),
    said({ round: 1, question: "Klopt dit?" }),
    said({ title: "De boom" }),
    said({}, "closed"),
  ];
  expect(new Set(all).size).toBe(all.length);
  expect(said({ state: "shown", page: 3 })).toBe(said({ state: "shown" }));
});
