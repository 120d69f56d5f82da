import { fill } from "../../../../lib/text.ts";
import { type PagePart, partAt, partsOf } from "../../../../sessions/run/pageParts.ts";
import type { StepSnapshot } from "../../../../zaal/snapshot/snapshot.ts";
import { Fold } from "../Fold.tsx";
import { QuietButton } from "../QuietButton.tsx";
import texts from "../texts.json" with { type: "json" };
import type { Acts } from "../useRegie.ts";
import flow from "./flow.texts.json" with { type: "json" };

type PagesProps = { step: StepSnapshot; titles: string[]; acts: Acts };

/** With more parts than this the list opens on request. */
const SHOWN_AT_ONCE = 6;

/** Which page of the step the projector shows, the arrows to turn it, and its parts by name. */
export function Pages({ step, titles, acts }: PagesProps) {
  const parts = partsOf(titles);
  const now = partAt(titles, step.page);
  if (step.pages < 2) return null;
  return (
    <div className="grid gap-1">
      <Arrows step={step} title={now?.title ?? ""} acts={acts} />
      {parts.length > 1 && parts.length <= SHOWN_AT_ONCE && <Parts parts={parts} now={now} acts={acts} />}
      {parts.length > SHOWN_AT_ONCE && (
        <Fold summary={<span className="text-sm">{flow.pages.jump}</span>}>
          <Parts parts={parts} now={now} acts={acts} />
        </Fold>
      )}
    </div>
  );
}

function Arrows({ step: { page, pages }, title, acts }: { step: StepSnapshot; title: string; acts: Acts }) {
  const arrow = (icon: string, label: string, to: number) => {
    const off = to < 0 || to >= pages;
    return (
      <QuietButton
        icon={icon}
        label={label}
        aria-disabled={off || undefined}
        onClick={() => void (off || acts.turnTo(to))}
      />
    );
  };
  return (
    <div className="-mx-2 flex items-center">
      {arrow("arrow-left", texts.pages.previous, page - 1)}
      <span className="text-sm whitespace-nowrap tabular-nums">{fill(texts.pages.at, { n: page + 1, m: pages })}</span>
      {arrow("arrow-right", texts.pages.next, page + 1)}
      {title && (
        <b className="min-w-0 ps-1 text-sm">
          <bdi>{title}</bdi>
        </b>
      )}
    </div>
  );
}

function Parts({ parts, now, acts }: { parts: PagePart[]; now: PagePart | null; acts: Acts }) {
  return (
    <nav aria-label={flow.pages.label}>
      <ol className="flex flex-wrap gap-1">
        {parts.map(({ title, first, count }) => (
          <li key={first} className="max-w-full">
            <button
              type="button"
              aria-current={now?.first === first ? "true" : undefined}
              onClick={() => void acts.jumpTo(first, title)}
              className="inline-flex min-h-11 max-w-full items-center rounded-lg border-2 border-line px-2 py-1 text-start text-sm leading-tight [overflow-wrap:anywhere] hover:border-current aria-[current]:border-ink aria-[current]:font-bold"
            >
              <bdi>{count > 1 ? fill(flow.pages.part, { titel: title, aantal: count }) : title}</bdi>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
