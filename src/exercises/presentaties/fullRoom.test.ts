import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Entry, ExerciseInput, Mine, PartnerRef, PhoneViewer, StepState } from "../contract.ts";
import exercise from "./index.ts";
import Phone from "./phone.tsx";
import { type Body, type Setup, setup } from "./schema.ts";
import { OURS_MOST, type PhoneView, TOLD_MOST } from "./tally.ts";

type Input = ExerciseInput<Setup, Body>;

// As the room hands it out: what may not be seen yet never reaches the exercise.
const phoneView = (at: Input, viewer: PhoneViewer) => exercise.phone(at, viewer) as PhoneView;

const mothers: PartnerRef = { id: "mothers", name: "Moedergroep De Brug", side: "informal" };
const team: PartnerRef = { id: "team", name: "Wijkteam West", side: "formal" };
const amir = { partnerId: mothers.id, standing: "informal", circle: "room" } as const;
const bea = { partnerId: team.id, standing: "formal", circle: "room" } as const;

const answers: Entry<Body>[] = Array.from({ length: 100 }, (_, at) => ({
  ...amir,
  id: `answer-${at}`,
  body: { question: at === 0 ? "wie" : "wat", text: `Wij koken ${at} keer` },
  participantId: "amir",
  round: 0,
  label: "fiets",
  starred: false,
  supports: [],
  doubles: [],
  circle: "room",
}));
const cooking = answers.slice(1);

const input = (state: StepState, entries = answers): Input => ({
  ...{ state, round: 0, page: 0, revealed: state === "shown", setup: setup.parse({}) },
  ...{ entries, partners: [mothers, team], material: [], agreement: null },
});

function amirsPhone(state: StepState, entries: Entry<Body>[], mine: Mine<Body>[] = []): string {
  return renderToStaticMarkup(
    createElement(Phone, {
      view: phoneView(input(state, entries), amir),
      stage: { state, round: 0, page: 0 },
      me: { ...amir, partnerName: mothers.name },
      mine,
      answered: {},
      act: (act) => ({ action: () => {}, hidden: { act: act.do }, draftKey: "", onSend: () => null }),
    }),
  );
}

test("phones carry of very many answers the first of each organisation, and how many more there are", () => {
  const most = TOLD_MOST / 5 / 2;
  const [told] = phoneView(input("shown"), bea).told;
  expect(told?.parts[1]?.texts).toEqual(cooking.slice(0, most).map(({ body }) => body.text));
  expect(told?.parts.map(({ more }) => more)).toEqual([0, 99 - most, 0, 0, 0]);
  expect(amirsPhone("shown", answers)).toContain(`En nog ${99 - most}.`);
  expect(amirsPhone("shown", answers.slice(0, OURS_MOST))).not.toContain("En nog");
});

test("of what the own organisation wrote they carry the newest, in the order in which it came", () => {
  const [who, what] = phoneView(input("open"), amir).questions;
  expect(who).toMatchObject({ answers: [{ id: "answer-0" }], more: 0 });
  expect(what?.answers.map(({ id }) => id)).toEqual(cooking.slice(-OURS_MOST).map(({ id }) => id));
  expect(what?.more).toBe(99 - OURS_MOST);
});

test("Amir reads how many answers there are in all, and how many of the others' are not listed", () => {
  const known = ({ id, body, round }: Entry<Body>): Mine<Body> => ({ id, body, round, status: "saved", message: "" });
  const html = amirsPhone("open", answers, cooking.slice(0, 4).map(known));
  expect(html).toContain("99 antwoorden");
  expect(html).toContain(`En nog ${99 - OURS_MOST - 4}.`);
  expect(amirsPhone("open", answers.slice(0, OURS_MOST))).not.toContain("En nog");
});
