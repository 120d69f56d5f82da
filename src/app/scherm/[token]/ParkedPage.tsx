import type { ReactElement } from "react";
import { LinesPage } from "../../../exercises/kit/LinesPage.tsx";
import { fill } from "../../../lib/text.ts";
import { Fitting } from "../../../ui/wall/Fitting.tsx";
import type { ParkedOnWall } from "../../../zaal/snapshot/parked.ts";
import texts from "./texts.json" with { type: "json" };

type ParkedPageProps = { parked: ParkedOnWall; corner: ReactElement | false; notice: ReactElement | false };

/** What is for later, large, for as long as the facilitator wants it there. */
export function ParkedPage({ parked: { page, nr, of }, corner, notice }: ParkedPageProps) {
  return (
    <div className="wall">
      <header className="wall-head">
        <h1 className="wall-place text-muted">
          <span className="wall-line">{texts.parked.place}</span>
        </h1>
        {notice}
      </header>
      <Fitting>{page ? <LinesPage key={nr} page={page} /> : <p>{texts.parked.nothing}</p>}</Fitting>
      <footer className="wall-foot">
        <div className="wall-state">
          {of > 1 && <p className="tabular-nums">{fill(texts.page, { nr, totaal: of })}</p>}
        </div>
        {corner}
      </footer>
    </div>
  );
}
