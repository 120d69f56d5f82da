import { expect, test } from "vitest";
import type { WatchedStep } from "../../../contributions/snapshot.ts";
import { bigLabel } from "./bigLabel.ts";

const step: WatchedStep = {
  id: "step",
  exercise: "kracht",
  title: "De kracht van de ander",
  goal: "",
  question: "",
  roundTitle: "",
  rounds: 2,
  pages: 5,
  collects: true,
  state: "planned",
  round: 0,
  page: 1,
  startedAt: null,
  endsAt: null,
  progress: { formal: { done: 0, of: 1 }, informal: { done: 0, of: 1 }, both: { done: 0, of: 0 } },
};

test("before the first step the button names it", () => {
  expect(bigLabel({ next: "start", nextTitle: "Welkom", step: null })).toBe("Begin met Welkom");
});

test("Hanna reads whether her press opens the phones or goes straight to the wall", () => {
  expect(bigLabel({ next: "open", nextTitle: "", step })).toBe("Open: telefoons kunnen antwoorden");
  expect(bigLabel({ next: "open", nextTitle: "", step: { ...step, collects: false } })).toBe("Begin: laat het zien");
});

test("the button counts pages as people do", () => {
  expect(bigLabel({ next: "page", nextTitle: "", step })).toBe("Volgende bladzijde (3 van 5)");
});

test("it names the round or the step that comes", () => {
  expect(bigLabel({ next: "round", nextTitle: "Reageren", step })).toBe("Verder: Reageren");
  expect(bigLabel({ next: "step", nextTitle: "Pauze", step })).toBe("Volgende: Pauze");
  expect(bigLabel({ next: "end", nextTitle: "", step })).toBe("Sluit de bijeenkomst af");
});
