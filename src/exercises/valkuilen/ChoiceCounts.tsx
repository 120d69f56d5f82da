import { Card } from "../../ui/Card.tsx";
import { Drawing } from "../../ui/Drawing.tsx";
import { SupportMark } from "../../ui/SupportMark.tsx";
import { pictureOf } from "./pictures.ts";
import type { PitfallView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

/** What the group chose, as the wall shows it: the biggest pitfalls first, with their question. */
export function ChoiceCounts({ biggest, tied, others }: Record<"biggest" | "tied" | "others", PitfallView[]>) {
  return (
    <section className="grid gap-4">
      {biggest.length + tied.length === 0 && <p>{texts.wall.none}</p>}
      <Biggest pitfalls={biggest} />
      {tied.length > 0 && <p>{texts.wall.tied}</p>}
      <Biggest pitfalls={tied} />
      <h3>{texts.wall.others}</h3>
      <ul className="grid gap-2">
        {others.map((pitfall) => (
          <li key={pitfall.id}>
            {pitfall.title} <SupportMark {...pitfall.chosen} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Biggest({ pitfalls }: { pitfalls: PitfallView[] }) {
  if (pitfalls.length === 0) return null;
  return (
    <ul className="grid gap-4">
      {pitfalls.map((pitfall) => (
        <Card as="li" key={pitfall.id} tone="sun" className="flex gap-3">
          <Drawing name={pictureOf(pitfall.id)} />
          <div className="min-w-0">
            <h2>{pitfall.title}</h2>
            <p>{pitfall.question}</p>
            <p>
              {texts.wall.chosenBy} <SupportMark {...pitfall.chosen} />
            </p>
          </div>
        </Card>
      ))}
    </ul>
  );
}
