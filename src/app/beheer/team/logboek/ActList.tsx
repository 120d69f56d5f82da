import type { ActLine } from "../../../../accounts/act/reads.ts";
import words from "../../../../accounts/act/texts.json" with { type: "json" };
import { isVerb } from "../../../../accounts/act/verbs.ts";
import problems from "../../../../lib/problems.json" with { type: "json" };
import { fill } from "../../../../lib/text.ts";
import texts from "./texts.json" with { type: "json" };

const moment = new Intl.DateTimeFormat("nl-NL", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "Europe/Amsterdam",
});

/** The lines of a team's log: side by side where there is room, otherwise below each other. */
export function ActList({ lines }: { lines: ActLine[] }) {
  return (
    <ul className="border-t border-line">
      {lines.map(({ id, at, by, verb, session, outcome }) => (
        <li
          key={id}
          className="grid gap-x-4 border-b border-line py-3 wrap-anywhere hyphens-auto md:grid-cols-[10rem_repeat(2,minmax(0,3fr))_minmax(0,2fr)]"
        >
          <time dateTime={at} className="text-muted">
            {moment.format(new Date(at))}
          </time>
          <p>
            <b>
              <bdi>{by === null ? texts.server : by || texts.nobody}</bdi>
            </b>
            <br />
            {isVerb(verb) ? words.verbs[verb] : texts.unknown}
          </p>
          <p>{session && (session.title === null ? texts.gone : <bdi>{session.title}</bdi>)}</p>
          <p className={outcome === "done" ? "text-muted" : "font-bold"}>{outcomeOf(outcome)}</p>
        </li>
      ))}
    </ul>
  );
}

function outcomeOf(outcome: string): string {
  if (outcome === "done" || outcome === "nothing") return texts[outcome];
  const known = new Map(Object.entries(problems)).get(outcome);
  return fill(texts.refused, { reden: known?.title ?? outcome });
}
