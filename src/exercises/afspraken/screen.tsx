import { Fragment } from "react";
import { fill } from "../../lib/text.ts";
import { Drawing } from "../../ui/Drawing.tsx";
import { Joined } from "../../ui/Isolated.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { CutText } from "../../ui/wall/CutText.tsx";
import { WallPage } from "../../ui/wall/WallPage.tsx";
import type { ScreenProps, Side } from "../contract.ts";
import { AnswerMark } from "./AnswerMark.tsx";
import { Celebration } from "./Celebration.tsx";
import { MOST_ROWS } from "./mostRows.ts";
import texts from "./texts.json" with { type: "json" };
import { WallLine } from "./WallLine.tsx";
import type { AssentGroup, AssentLine, ScreenPage } from "./wallPages.ts";

type Of<Kind extends ScreenPage["kind"]> = Extract<ScreenPage, { kind: Kind }>;

const words = texts.screen;
const SIDES: Side[] = ["formal", "informal"];

/** The agreement on the wall, page by page. */
export default function Agreement({ view }: ScreenProps<ScreenPage>) {
  switch (view.kind) {
    case "nothing":
      return <WallPage title={words.noAgreement} />;
    case "adopted":
      return <Celebration {...view} />;
    case "opening":
      return <Opening {...view} />;
    case "section":
      return <Section {...view} />;
    case "empty":
      return <StillEmpty {...view} />;
    case "open":
      return <StillOpen {...view} />;
    case "assents":
      return <Assents {...view} />;
  }
}

function Opening({ title, place, version, state, partners, rows, proposals }: Of<"opening">) {
  return (
    <WallPage title={title}>
      <CutText rows={1}>
        <span>{place}</span> · <span>{fill(words.version, { stand: state, nummer: version })}</span>
      </CutText>
      <div className="grid grid-cols-2 gap-[1em]">
        {SIDES.map((side) => (
          <section key={side} className="flex min-w-0 flex-col gap-[0.4em]">
            <h3>
              <SideMark side={side} /> <span className="tabular-nums">{partners[side].length}</span>
            </h3>
            <CutText rows={rows}>
              <Joined lines={partners[side]} />
            </CutText>
          </section>
        ))}
      </div>
      <p>
        <Drawing name="phone" className="icon" /> <span>{words.join}</span>{" "}
        {proposals > 0 && <b>{fill(words.proposals, { aantal: proposals })}</b>}
      </p>
    </WallPage>
  );
}

function Section({ number, title, lines, proposals }: Of<"section">) {
  return (
    <WallPage title={fill(words.section, { nummer: number, titel: title })}>
      <ul className="flex list-none flex-col gap-[0.5em] p-0">
        {lines.map((line, index) => (
          <WallLine key={line.id} line={line} group={line.group === lines[index - 1]?.group ? undefined : line.group} />
        ))}
      </ul>
      {proposals > 0 && <p className="text-muted">{fill(words.proposalsHere, { aantal: proposals })}</p>}
    </WallPage>
  );
}

function StillEmpty({ sections }: Of<"empty">) {
  return (
    <WallPage title={words.stillEmpty}>
      <p>
        {sections.map(({ id, number, title, proposals }, at) => (
          <Fragment key={id}>
            {at > 0 && " · "}
            <span>{fill(words.section, { nummer: number, titel: title })}</span>
            {proposals > 0 && <b>{` (${fill(words.proposalsHere, { aantal: proposals })})`}</b>}
          </Fragment>
        ))}
      </p>
      <p className="text-muted">{words.fillIn}</p>
    </WallPage>
  );
}

function StillOpen({ checks }: Of<"open">) {
  return (
    <WallPage title={words.open}>
      {checks.length === 0 && (
        <p>
          <Drawing name="check" className="icon text-leaf" /> <span>{words.nothingOpen}</span>
        </p>
      )}
      <ul className="flex list-none flex-col gap-[0.5em] p-0">
        {checks.map(({ id, text, blocks }) => (
          <li key={id} className="grid grid-cols-[auto_minmax(0,1fr)] gap-[0.6em]">
            <Drawing name={blocks ? "pencil" : "cards.svg#lightbulb"} className="icon" />
            <CutText rows={MOST_ROWS.text}>
              {!blocks && <b>{words.hint} </b>}
              <span>{text}</span>
            </CutText>
          </li>
        ))}
      </ul>
    </WallPage>
  );
}

function Assents({ apart, groups }: Of<"assents">) {
  return (
    <WallPage title={words.answers}>
      {apart.length + groups.length === 0 && <p>{words.nobody}</p>}
      <ul className="flex list-none flex-col gap-[0.5em] p-0">
        {apart.map((line) => (
          <Apart key={line.id} line={line} />
        ))}
        {groups.map((group) => (
          <Together key={`${group.answer}-${group.current}`} group={group} />
        ))}
      </ul>
      <p className="flex gap-x-[1em]">
        {SIDES.map((side) => (
          <SideMark key={side} side={side} />
        ))}
      </p>
    </WallPage>
  );
}

/** Somebody who does not agree, or not yet: the name, the answer, and why. */
function Apart({ line: { text, side, assent, details, rows } }: { line: AssentLine }) {
  return (
    <li className="border-t-[0.08em] border-line pt-[0.07em]">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-[0.6em]">
        <CutText rows={1} className="font-bold">
          {side && <SideMark side={side} label="" />} <bdi>{text}</bdi>
        </CutText>
        <p className="max-w-[14em]">{assent && <AnswerMark {...assent} />}</p>
      </div>
      {details && <CutText rows={rows}>{details.join(" · ")}</CutText>}
    </li>
  );
}

function Together({ group: { answer, current, partners } }: { group: AssentGroup }) {
  return (
    <li>
      <CutText rows={MOST_ROWS.names}>
        <AnswerMark answer={answer} current={current} />{" "}
        {partners.map(({ id, text, side }, at) => (
          <Fragment key={id}>
            {at > 0 && " · "}
            {side && <SideMark side={side} label="" />} <bdi>{text}</bdi>
          </Fragment>
        ))}
      </CutText>
    </li>
  );
}
