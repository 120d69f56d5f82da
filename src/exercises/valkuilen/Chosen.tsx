import { Drawing } from "../../ui/Drawing.tsx";
import { SupportMark } from "../../ui/SupportMark.tsx";
import type { Standing } from "./tally.ts";
import { usePitfalls, useTexts } from "./usePitfalls.ts";

/** What the group chose: the biggest pitfalls first, with what they mean. */
export function Chosen({ standings }: { standings: Standing[] }) {
  const { shown } = useTexts().texts;
  const pitfalls = usePitfalls();
  const isNone = standings.every(({ place }) => place === "other");
  return (
    <section className="flex flex-col gap-3">
      <h2>{isNone ? shown.none : shown.title}</h2>
      <ul className="choices list-none p-0">
        {standings.map(({ id, place, voices }) => {
          const { title, text, drawing = "" } = pitfalls.find((one) => one.id === id) ?? {};
          return (
            <li key={id} className={`card flex gap-3 ${place === "other" ? "" : "card-sun"}`}>
              <Drawing name={drawing} />
              <div className="min-w-0">
                <h3>{title}</h3>
                {place !== "other" && <p>{text}</p>}
                <p>
                  {place === "tied" && <b>{shown.tied}</b>} <SupportMark {...voices} />
                </p>
              </div>
            </li>
          );
        })}
      </ul>
      {!isNone && <p className="text-muted">{shown.rule}</p>}
    </section>
  );
}
