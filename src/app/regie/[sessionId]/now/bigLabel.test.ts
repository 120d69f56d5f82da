import { expect, test } from "vitest";
import type { WatchedStep } from "../../../../zaal/snapshot/snapshot.ts";
import { bigLabel } from "./bigLabel.ts";

const somebody = { ready: 0, sent: 0, of: 1 };

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
  progress: { formal: somebody, informal: somebody, both: { ...somebody, of: 0 } },
};

test("before the first step the button names it", () => {
  expect(bigLabel({ next: "start", nextTitle: "Welkom", step: null })).toBe("Begin met Welkom");
});

test("Hanna reads whether her press opens the phones or goes straight to the wall", () => {
  expect(bigLabel({ next: "open", nextTitle: "", step })).toBe("Open: telefoons kunnen antwoorden");
  expect(bigLabel({ next: "open", nextTitle: "", step: { ...step, collects: false } })).toBe("Begin: laat het zien");
});

test("the button names the page that comes, or counts it as people do", () => {
  expect(bigLabel({ next: "page", nextTitle: "Stam", step })).toBe("Volgende bladzijde: Stam");
  expect(bigLabel({ next: "page", nextTitle: "3", step })).toBe("Volgende bladzijde (3 van 5)");
});

test("it says which part of the programme it ends, or opens", () => {
  expect(bigLabel({ next: "endPart", nextTitle: "1", step })).toBe("Sluit dagdeel 1");
  expect(bigLabel({ next: "openPart", nextTitle: "2", step: null })).toBe("Open dagdeel 2");
});

test("it names the round or the step that comes", () => {
  expect(bigLabel({ next: "round", nextTitle: "Reageren", step })).toBe("Verder: Reageren");
  expect(bigLabel({ next: "step", nextTitle: "Pauze", step })).toBe("Volgende: Pauze");
  expect(bigLabel({ next: "end", nextTitle: "", step })).toBe("Sluit de bijeenkomst af");
});
