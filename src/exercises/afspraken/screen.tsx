import { fill } from "../../lib/text.ts";
import { Drawing } from "../../ui/Drawing.tsx";
import { Tree } from "../../ui/Tree.tsx";
import { CutText } from "../../ui/wall/CutText.tsx";
import { WallPage } from "../../ui/wall/WallPage.tsx";
import type { ScreenProps } from "../contract.ts";
import { dayIn } from "../kit/agreement/dayIn.ts";
import type { Gist } from "../kit/agreement/gist.ts";
import { Growing } from "../kit/Growing.tsx";
import { LinesPage } from "../kit/LinesPage.tsx";
import texts from "./texts.json" with { type: "json" };
import type { Overview, ScreenPage } from "./wallPages.ts";

const { screen: words } = texts;

/** A tree that grows while people propose; then how far the agreement is, its sections, and who said yes. */
export default function Agreement({ view }: ScreenProps<ScreenPage>) {
  switch (view.show) {
    case "growing":
      return <Growing count={view.count} hints={view.hints} />;
    case "overview":
      return <HowFar {...view} />;
    case "page":
      return <LinesPage key={view.page.title} page={view.page} />;
    case "adopted":
      return <Celebration {...view.gist} />;
  }
}

/** What is not ready before what is: a sign, the section, and what it lacks. */
function HowFar({ title, sections, foot }: Overview) {
  return (
    <WallPage title={title} className="justify-between">
      <ul className="flex list-none flex-col gap-[0.2em] p-0">
        {sections.map(({ id, isReady, title: section, missing, rows }) => (
          <li key={id} className="grid grid-cols-[1.2em_minmax(0,1fr)] gap-x-[0.4em]">
            <Drawing name={isReady ? "check" : "pencil"} className={`icon ${isReady ? "text-leaf" : "text-muted"}`} />
            <CutText rows={rows}>
              <span className="sr-only">{isReady ? words.isReady : words.isUnready} </span>
              <b>{section}</b> <span>{missing}</span>
            </CutText>
          </li>
        ))}
      </ul>
      <p className="text-muted">{foot}</p>
    </WallPage>
  );
}

/** The agreement stands fast: the tree in fruit, what comes first, and when we look back. */
function Celebration({ title, actions: [first], evaluation, without }: Gist) {
  return (
    <article className="wall-feast">
      <div className="grow-in flex flex-col gap-[0.5em]">
        <CutText as="h1" rows={2} className="screen-title text-leaf">
          {words.titles.adopted}
        </CutText>
        {first?.what && first.who && first.when ? (
          <section>
            <h3 className="font-normal text-muted">{words.firstAction}</h3>
            <CutText rows={2} className="font-bold">
              {first.what}
            </CutText>
            <CutText rows={1}>{first.who}</CutText>
            <p>{fill(words.doneBy, { wanneer: dayIn("nl", first.when) })}</p>
          </section>
        ) : (
          <CutText rows={3}>{title}</CutText>
        )}
        {evaluation !== "" && <p>{fill(words.evaluation, { datum: dayIn("nl", evaluation) })}</p>}
        {without.length > 0 && (
          <CutText rows={1} className="text-muted">
            {fill(words.without, { aantal: without.length, namen: without.join(", ") })}
          </CutText>
        )}
      </div>
      <Tree growth="fruit" className="wall-tree" />
    </article>
  );
}
