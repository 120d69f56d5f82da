import { fill } from "../../../../lib/text.ts";
import type { HostSnapshot } from "../../../../zaal/snapshot/snapshot.ts";
import { isNumber } from "./bigLabel.ts";
import texts from "./wall.texts.json" with { type: "json" };

type Seen = Pick<HostSnapshot, "session" | "step" | "blank" | "arrival" | "pageTitles" | "next" | "nextTitle">;

/** What is on the wall now, and the part to which the big button goes from there, if this round has one. */
export function wallWords(seen: Seen): { now: string; then: string } {
  const { next, nextTitle } = seen;
  const isPart = next === "page" && !isNumber(nextTitle);
  return {
    now: fill(texts.now, { titel: shownNow(seen) }),
    then: isPart ? fill(texts.then, { titel: nextTitle }) : "",
  };
}

function shownNow({ session, step, blank, arrival, pageTitles }: Seen): string {
  if (blank) return texts.shown.blank;
  if (session.state === "closed") return texts.shown.closed;
  if (session.until) return texts.shown.adjourned;
  if (!step || arrival) return texts.shown.arrival;
  if (step.state === "shown" && step.pages > 1) return pageName(pageTitles, step.page);
  if (step.state === "planned") return fill(texts.shown.planned, { titel: step.title });
  return fill(step.state === "open" && step.collects ? texts.shown.open : texts.shown.step, { titel: step.question });
}

/** A part that takes several pages has one name: then the number tells them apart. */
function pageName(titles: string[], page: number): string {
  const number = fill(texts.page, { n: page + 1 });
  const title = titles[page];
  if (!title) return number;
  const isOneOfMore = titles.filter((other) => other === title).length > 1;
  return isOneOfMore ? `${title} (${number})` : title;
}
