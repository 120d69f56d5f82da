import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { HostContribution } from "../../../../zaal/snapshot/answers.ts";
import type { Acts } from "../useRegie.ts";
import { TakeOver } from "./TakeOver.tsx";

const refusal = { code: "ADOPTED", detail: "Dit begint een concept van versie 2.", fields: [], press: "take eerste" };
const acts: Partial<Acts> = {
  refusal,
  isUnderWay: () => false,
  wasRefused: (name, code) => name === refusal.press && code === refusal.code,
};
const proposal: Partial<HostContribution> = { hidden: false, inAgreement: false };
const seen = (id: string) =>
  renderToStaticMarkup(<TakeOver contribution={{ ...proposal, id } as HostContribution} acts={acts as Acts} />);

test("of an agreement that was adopted only the proposal that Hanna pressed asks whether to begin a next version", () => {
  expect(seen("eerste")).toContain("Begin een nieuwe versie en neem over");
  expect(seen("tweede")).toContain("Neem over");
  expect(seen("tweede")).not.toContain("nieuwe versie");
});
