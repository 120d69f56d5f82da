import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { NOBODY, type Standing } from "../../../../exercises/people.ts";
import type { HostContribution } from "../../../../zaal/snapshot/answers.ts";
import { Done } from "../people/Done.tsx";
import type { Acts } from "../useRegie.ts";
import { AnswerList } from "./AnswerList.tsx";
import { arrange } from "./arrangement.ts";

// What is opened in the address, nothing here.
vi.mock("next/navigation", async (original) => ({
  ...(await original<typeof import("next/navigation")>()),
  useSearchParams: () => new URLSearchParams(),
}));

const acts: Partial<Acts> = { refusal: null, isUnderWay: () => false, wasRefused: () => false };
const answer = (partnerId: string, standing: Standing): Partial<HostContribution> => ({
  ...{ id: partnerId, text: "Ik durf dat niet te zeggen", label: "", partnerId, standing, hidden: false, notes: [] },
  ...{ inAgreement: null, mergedIntoId: null, supports: 0, group: "", round: 0, circle: "room" },
});
const seen = (partnerId: string, standing: Standing) =>
  renderToStaticMarkup(
    <AnswerList
      groups={arrange([answer(partnerId, standing) as HostContribution], "newest")}
      {...{ all: [], rounds: 1, circles: [], acts: acts as Acts, onMerge: () => {} }}
    />,
  );

test("an answer says of which side it is, unless it is anonymous: nobody is said to be of both", () => {
  expect(seen("brug", "both")).toContain("allebei");
  expect(seen(NOBODY.partnerId, NOBODY.standing)).toContain("Ik durf dat niet te zeggen");
  expect(seen(NOBODY.partnerId, NOBODY.standing)).not.toContain("allebei");
});

test("who is ready is said with how many sent something, where that may be told", () => {
  const done = (sent: number | null) => {
    const [some, none] = [
      { ready: 1, sent, of: 4 },
      { ready: 0, sent, of: 0 },
    ];
    return renderToStaticMarkup(<Done progress={{ formal: some, informal: none, both: none }} />);
  };
  expect(done(0)).toContain("0 stuurden iets");
  expect(done(null)).toContain("1 van 4 klaar");
  expect(done(null)).not.toContain("stuurden");
});
