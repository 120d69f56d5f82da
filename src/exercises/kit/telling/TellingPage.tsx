import { Fragment, type ReactElement, type ReactNode } from "react";
import { Drawing } from "../../../ui/Drawing.tsx";
import { CutText } from "../../../ui/wall/CutText.tsx";
import { WallPage } from "../../../ui/wall/WallPage.tsx";
import { Said } from "../Said.tsx";
import words from "./phone.texts.json" with { type: "json" };
import type { WallPart } from "./told.ts";

type TellingPageProps = {
  title: ReactNode;
  /** What stands above the answers, on one line. */
  lead?: ReactNode;
  parts: (WallPart & { label: ReactElement; drawing: string })[];
  /** What is said instead of the answers, where nobody wrote any. */
  silent: ReactNode;
};

/** The page of who has the floor: what they wrote to each question, as far as it can be read aloud. */
export function TellingPage({ title, lead, parts, silent }: TellingPageProps) {
  const isSilent = parts.every(({ lines }) => lines.length === 0);
  return (
    <WallPage title={title}>
      {lead && <p className="flex flex-wrap gap-x-[0.6em]">{lead}</p>}
      {isSilent && silent && <p>{silent}</p>}
      {!isSilent && (
        <ul className="flex list-none flex-col gap-[0.3em] p-0">
          {parts.map(({ id, drawing, rows, label, lines }) => (
            <li key={id} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-[0.5em]">
              <Drawing name={drawing} className="icon mt-[-0.1em] text-leaf" />
              <CutText rows={rows}>
                <span>{label}</span> <Answers lines={lines} />
              </CutText>
            </li>
          ))}
        </ul>
      )}
    </WallPage>
  );
}

function Answers({ lines }: Pick<WallPart, "lines">) {
  if (lines.length === 0) return <span className="text-muted">{words.aloud}</span>;
  // Nothing around them: only what stands in the cut text itself is cut after whole lines.
  return lines.map((line, at) => (
    <Fragment key={line.id}>
      {at > 0 && " · "}
      <Said {...line} inline />
    </Fragment>
  ));
}
