import { fill } from "../../../../lib/text.ts";
import type { StepYield } from "../../../../zaal/yield/stepYield.ts";
import { SaidLine } from "./SaidLine.tsx";
import texts from "./texts.json" with { type: "json" };

type StepPartProps = {
  step: StepYield;
  /** From which answer on, and how many of them. */
  from: number;
  most: number;
  /** Where all of them stand, if not here. */
  href: string | null;
};

/** What one step yielded: the choices counted, and what was said. */
export function StepPart({ step, from, most, href }: StepPartProps) {
  const { title, people, tallies, said, waiting } = step;
  const here = said.slice(from, from + most);
  const drawings = step.drawingsOf(here);
  return (
    <article className="grid gap-2 border-b border-line pb-4">
      <h3 className="break-after-avoid">{title}</h3>
      <p className="text-muted">
        <span>{said.length === 1 ? texts.answer : fill(texts.answers, { aantal: said.length })}</span>
        {people && (
          <>
            {" "}
            <span>{fill(texts.people, { formeel: people.formal, informeel: people.informal })}</span>
          </>
        )}
      </p>
      {waiting > 0 && <p>{waiting === 1 ? texts.waitingOne : fill(texts.waiting, { aantal: waiting })}</p>}
      {tallies.length > 0 && (
        <ul className="list-none p-0">
          {tallies.map(({ key, title, part, count, sides }) => (
            <li key={key} className="py-1 wrap-anywhere">
              {part && part !== title && <span className="text-muted">{`${part}: `}</span>}
              <span>{title}</span> · <b>{fill(texts.tally, { aantal: count })}</b>{" "}
              {sides.formal + sides.informal > 0 && (
                <span className="text-muted">
                  {fill(texts.tallySides, { formeel: sides.formal, informeel: sides.informal })}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <ul className="list-none divide-y divide-line p-0">
        {here.map((one) => (
          <SaidLine key={one.id} said={one} drawn={drawings.get(one.id)} />
        ))}
      </ul>
      {href && said.length > most && (
        <a href={href} className="inline-flex min-h-11 items-center print:hidden">
          {fill(texts.all, { aantal: said.length, onderdeel: title })}
        </a>
      )}
    </article>
  );
}
