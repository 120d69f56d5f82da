import { expect, test } from "vitest";
import type { AgreementAssent, AgreementAtHand, PartnerRef } from "../contract.ts";
import { replies } from "./answerGroups.ts";

const partners: (PartnerRef & { contact: string })[] = ["GGD", "Moskee", "Pleintje", "Wijkteam"].map((name, at) => ({
  id: name,
  name,
  side: at % 2 === 0 ? "formal" : "informal",
  contact: "",
}));

const assent = (partnerId: string, answer: AgreementAssent["answer"], reason = "", current = true) => ({
  partnerId,
  answer,
  reason,
  at: "2027-03-01T12:00:00Z",
  current,
});

const agreement: AgreementAtHand = {
  title: "Samen",
  area: "Molenwijk",
  date: "2027-03-01",
  validUntil: null,
  progress: { day: "2027-03-01", lines: [] },
  state: "proposed",
  version: 1,
  sha256: null,
  adoptedAt: null,
  textSha256: "",
  partners,
  sections: [],
  assents: [
    assent("Wijkteam", "agree", "", false),
    assent("GGD", "discuss"),
    assent("Moskee", "disagree", "De oma's horen er ook bij."),
  ],
  checks: [],
  changes: [],
  dates: [],
  host: null,
  withoutAssentOf: [],
  takenOver: [],
};

const input = {
  state: "shown" as const,
  round: 1,
  page: 0,
  revealed: true,
  setup: {},
  entries: [],
  partners,
  material: [],
  agreement,
};

test("Hanna reads what each organisation answered, who does not agree first and with the reason", () => {
  expect(replies(input).map(({ title, text }) => [title, text])).toEqual([
    ["Moskee", "nog niet akkoord: De oma's horen er ook bij."],
    ["GGD", "moet ik nog voorleggen"],
    ["Pleintje", "nog geen antwoord"],
    ["Wijkteam", "akkoord (bij een eerdere tekst)"],
  ]);
});

test("before the assents are asked for there are none", () => {
  expect(replies({ ...input, round: 0 })).toEqual([]);
  expect(replies({ ...input, agreement: null })).toEqual([]);
});
