import { Fragment } from "react";
import { Drawing } from "../../ui/Drawing.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { CutText } from "../../ui/wall/CutText.tsx";
import { WallPage } from "../../ui/wall/WallPage.tsx";
import type { ScreenProps } from "../contract.ts";
import { Growing } from "../kit/Growing.tsx";
import { Said } from "../kit/Said.tsx";
import { DRAWINGS } from "./drawings.ts";
import words from "./phone.texts.json" with { type: "json" };
import type { ScreenView, WallPart } from "./tally.ts";

const { questions } = words;

/** A tree that grows with every answer; then one organisation at a time, which has the floor. */
export default function Presentations({ view }: ScreenProps<ScreenView>) {
  if (view.show === "growing")
    return <Growing count={view.count} hints={Object.values(questions).map(({ label }) => label)} />;
  const { partner, parts } = view;
  const isSilent = parts.every(({ lines }) => lines.length === 0);
  return (
    <WallPage key={partner.id} title={partner.name}>
      {isSilent ? (
        <p>
          <SideMark side={partner.side} /> <span>{words.aloud}</span>
        </p>
      ) : (
        <ul className="flex list-none flex-col gap-[0.3em] p-0">
          {parts.map((part, at) => (
            <li key={part.id} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-[0.5em]">
              <Drawing name={DRAWINGS[part.id]} className="icon mt-[-0.1em] text-leaf" />
              <CutText rows={part.rows}>
                {at === 0 ? <SideMark side={partner.side} /> : <b className="text-leaf">{questions[part.id].label}</b>}{" "}
                <Answers {...part} />
              </CutText>
            </li>
          ))}
        </ul>
      )}
    </WallPage>
  );
}

function Answers({ lines }: WallPart) {
  if (lines.length === 0) return <span className="text-muted">{words.aloud}</span>;
  // Nothing around them: only what stands in the cut text itself is cut after whole lines.
  return lines.map((line, at) => (
    <Fragment key={line.id}>
      {at > 0 && " · "}
      <Said {...line} inline />
    </Fragment>
  ));
}
