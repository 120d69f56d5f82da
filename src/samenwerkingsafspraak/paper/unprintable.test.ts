import { expect, test } from "vitest";
import { exampleDocument } from "../document/exampleDocument.ts";
import { unprintable } from "./unprintable.ts";

test("an agreement in letters that we can print names none", () => {
  expect(unprintable(exampleDocument)).toEqual([]);
});

test("letters that no font has are named once, with the section, partner or host where they stand", () => {
  const [partner, ...others] = exampleDocument.partners;
  if (!partner) throw new Error("The example has no partners.");
  const name = "Stichting 𓀀 en 𓀀𓁐";
  const partners = [{ ...partner, name }, ...others];
  const assents = exampleDocument.assents.map((assent) => ({ ...assent, reason: "Eerst \u{13001}" }));
  const host = { name: "Gemeente", contact: "\u{12001}" };
  const saying = assents.filter(({ partnerId }) => partners.some(({ id }) => id === partnerId));
  const found = unprintable({ ...exampleDocument, title: "Samen \u{12000}", host, partners, assents });
  expect(found.filter(({ section }) => section !== "consent")).toEqual([
    { place: "Samen \u{12000}", section: "header", letters: ["\u{12000}"] },
    { place: "Gemeente", section: "header", letters: ["\u{12001}"] },
    { place: name, section: "parties", letters: ["𓀀", "𓁐"] },
  ]);
  const reasons = found.filter(({ section }) => section === "consent");
  expect(reasons).toHaveLength(saying.length);
  expect(reasons[0]).toMatchObject({ letters: ["\u{13001}"] });
});
