import { fill } from "../../../../lib/text.ts";
import type { UnusedStep } from "../../../../samenwerkingsafspraak/origin/reads.ts";
import texts from "./texts.json" with { type: "json" };

const { unused: words } = texts;

type UnusedProps = { steps: UnusedStep[]; most: number; sessionId: string; isEmpty: boolean };

/** What was said and stands in no line of an agreement, step by step. */
export function Unused({ steps, most, sessionId, isEmpty }: UnusedProps) {
  if (isEmpty) return null;
  return (
    <section className="grid gap-3" aria-labelledby="nergens">
      <h2 id="nergens" className="border-b-2 border-ink pb-1">
        {words.title}
      </h2>
      <p className="text-muted">{steps.length > 0 ? words.intro : words.none}</p>
      {steps.map(({ stepId, title, items }) => (
        <details key={stepId} className="border-b border-line">
          <summary className="min-h-11 cursor-pointer py-2">
            {fill(words.step, { onderdeel: title, aantal: items.length })}
          </summary>
          <ul className="list-none divide-y divide-line p-0 pb-2">
            {items.slice(0, most).map(({ id, text, group, lang }) => (
              <li key={id} className="py-1 wrap-anywhere">
                {group && <span className="text-sm text-muted">{`${group}: `}</span>}
                <bdi lang={lang ?? undefined}>{text || texts.empty}</bdi>
              </li>
            ))}
          </ul>
          {items.length > most && (
            <p className="pb-2 text-muted">{fill(words.more, { aantal: items.length - most })}</p>
          )}
        </details>
      ))}
      <a href={`/regie/${sessionId}/afspraak`} className="inline-flex min-h-11 items-center print:hidden">
        {words.link}
      </a>
    </section>
  );
}
