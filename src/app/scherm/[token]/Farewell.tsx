import type { ReactElement } from "react";
import type { ScreenSnapshot } from "../../../contributions/snapshot.ts";
import { fill } from "../../../lib/text.ts";
import { Safely } from "../../../ui/Safely.tsx";
import { Tree } from "../../../ui/Tree.tsx";
import { CutText } from "../../../ui/wall/CutText.tsx";
import { growthOf } from "./growthOf.ts";
import { ScreenPart } from "./ScreenPart.tsx";
import texts from "./texts.json" with { type: "json" };

const AFTER = { state: "closed", round: 0, page: 0 } as const;

/** Goodbye: between two parts (dagdelen) when we go on, and at the end what we agreed. */
export function Farewell({ snapshot, notice }: { snapshot: ScreenSnapshot; notice: ReactElement | false }) {
  const { session, afterwards, growth } = snapshot;
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
      <header className="wall-head justify-end">{notice}</header>
      {afterwards ? (
        <Safely turn={snapshot.revision} fallback={thanks}>
          <ScreenPart exercise={afterwards.exercise} view={afterwards.view} stage={AFTER} />
        </Safely>
      ) : (
        thanks
      )}
    </div>
  );
}
