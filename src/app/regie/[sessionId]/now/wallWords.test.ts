import { expect, test } from "vitest";
import { wallWords } from "./wallWords.ts";

type Seen = Parameters<typeof wallWords>[0];

const nobody = { ready: 0, sent: 0, of: 0 };

const step = {
  id: "stap",
  exercise: "boom",
  title: "Boom van samenwerking",
  goal: "",
  question: "Wat hangen we in de boom?",
  roundTitle: "",
  rounds: 1,
  state: "shown",
  round: 0,
  page: 0,
  pages: 4,
  collects: true,
  startedAt: null,
  endsAt: null,
  progress: { formal: nobody, informal: nobody, both: nobody },
} as const;

const seen: Seen = {
  session: { id: "", title: "", area: "", practice: false, state: "running", part: 1, until: null, before: [] },
  step,
  blank: false,
  arrival: false,
  pageTitles: ["Vruchten", "Wortels", "Wortels", "Stam"],
  next: "page",
  nextTitle: "Wortels",
};

test("Hanna reads which page the wall shows, apart where a part takes two, and to which part the big button goes", () => {
  expect(wallWords(seen)).toEqual({ now: "Nu: Vruchten", then: "straks: Wortels" });
  const atPage = (page: number) => ({ ...seen, step: { ...step, page } });
  const second = { now: "Nu: Wortels (bladzijde 2)", then: "straks: Stam" };
  expect(wallWords({ ...atPage(1), nextTitle: "Stam" })).toEqual(second);
  // A document is passed over, and from the last part it goes to another round or step.
  expect(wallWords({ ...atPage(1), next: "round", nextTitle: "Akkoord" })).toEqual({ ...second, then: "" });
  expect(wallWords({ ...seen, pageTitles: [] }).now).toBe("Nu: bladzijde 1");
});

test("while nobody may see answers yet she reads what the wall shows instead", () => {
  const open = { ...step, state: "open" } as const;
  expect(wallWords({ ...seen, step: open, next: "show", nextTitle: "" })).toEqual({
    now: "Nu: Wat hangen we in de boom? · we wachten op antwoorden",
    then: "",
  });
  expect(wallWords({ ...seen, step: { ...step, state: "planned" } }).now).toBe("Nu: zo meteen Boom van samenwerking");
  expect(wallWords({ ...seen, step: null, arrival: true }).now).toBe("Nu: de code om mee te doen");
  expect(wallWords({ ...seen, blank: true }).now).toBe("Nu: zwart");
  const adjourned = { ...seen.session, until: "2027-03-08T09:30:00.000Z" };
  expect(wallWords({ ...seen, session: adjourned, step: null, arrival: true }).now).toBe("Nu: tot de volgende keer");
});
