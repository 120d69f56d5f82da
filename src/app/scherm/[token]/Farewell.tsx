import { type ReactElement, useEffect, useState } from "react";
import { fill } from "../../../lib/text.ts";
import { Safely } from "../../../ui/Safely.tsx";
import { Tree } from "../../../ui/Tree.tsx";
import { CutText } from "../../../ui/wall/CutText.tsx";
import type { ScreenSnapshot } from "../../../zaal/snapshot/snapshot.ts";
import { growthOf } from "./growthOf.ts";
import { ScreenPart } from "./ScreenPart.tsx";
import texts from "./texts.json" with { type: "json" };

const AFTER = { state: "closed", round: 0, page: 0 } as const;

/** Goodbye: between two parts (dagdelen) when we go on, and at the end what we agreed; of several samenwerkingen one after the other. */
export function Farewell({ snapshot, notice }: { snapshot: ScreenSnapshot; notice: ReactElement | false }) {
  const { session, afterwards, growth } = snapshot;
  const shown = useTurns(afterwards?.named ?? NONE);
  const thanks = (
    <div className="wall-feast">
      <div className="screen-gap flex flex-col">
        <CutText as="h1" rows={4} className="screen-soon">
          {session.until ? texts.adjourned : texts.closed}
        </CutText>
        {session.until && <CutText rows={3}>{fill(texts.adjournedUntil, { wanneer: session.until })}</CutText>}
        <CutText rows={2} className="text-muted">
          {session.title}
        </CutText>
      </div>
      <Tree growth={session.until ? "young" : growthOf(growth)} className="wall-tree" />
    </div>
  );
  return (
    <div className="wall">
      <header className={`wall-head ${shown ? "" : "justify-end"}`}>
        {shown && (
          <CutText rows={2} className="min-w-0 text-muted">
            {shown.title}
          </CutText>
        )}
        {notice}
      </header>
      {afterwards ? (
        <Safely turn={snapshot.revision} fallback={thanks}>
          <ScreenPart
            key={shown?.title}
            exercise={afterwards.exercise}
            view={shown?.view ?? afterwards.view}
            stage={AFTER}
          />
        </Safely>
      ) : (
        thanks
      )}
    </div>
  );
}

const NONE: never[] = [];
/** Long enough to read it aloud; nobody leads the wall any more. */
const EACH_MS = 20_000;

/** One of these after the other; none where there are none. */
function useTurns<Item>(items: Item[]): Item | undefined {
  const [turn, setTurn] = useState(0);
  const many = items.length;
  useEffect(() => {
    if (many < 2) return;
    const timer = setInterval(() => setTurn((before) => before + 1), EACH_MS);
    return () => clearInterval(timer);
  }, [many]);
  return items[turn % Math.max(1, many)];
}
