import { fill } from "../../lib/text.ts";
import { Card } from "../../ui/Card.tsx";
import { Drawing } from "../../ui/Drawing.tsx";
import { SupportMark } from "../../ui/SupportMark.tsx";
import { CutText } from "../../ui/wall/CutText.tsx";
import { WallPage } from "../../ui/wall/WallPage.tsx";
import type { ScreenProps } from "../contract.ts";
import { pictureOf } from "./pictures.ts";
import type { Pitfall } from "./pitfalls.ts";
import type { TopicView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };
import type { ScreenView, Standing, WallRule } from "./wallPages.ts";

/** The projector's part: the six pitfalls; what was chosen, bigger; then one chosen pitfall at a time with its rules. */
export default function Screen({ view }: ScreenProps<ScreenView>) {
  switch (view.show) {
    case "nothing":
      return null;
    case "titles":
      return <Titles {...view} />;
    case "explained":
      return <Explained {...view} />;
    case "choices":
      return <Choices {...view} />;
    case "writing":
      return <Writing {...view} />;
    case "rules":
      return <Rules {...view} />;
    case "unruled":
      return <WallPage title={texts.wall.unruled}>{<p>{texts.wall.unruledHelp}</p>}</WallPage>;
  }
}

function Titles({ pitfalls, counts }: Extract<ScreenView, { show: "titles" }>) {
  return (
    <ul className={`grid content-start gap-x-[1em] ${counts ? "gap-y-[0.2em]" : "grid-cols-2 gap-y-[0.4em]"}`}>
      {pitfalls.map(({ id, title }, at) => (
        <li key={id} className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-[0.5em]">
          <Drawing name={pictureOf(id)} className={counts ? "icon" : "size-[1.8em]"} />
          <CutText rows={counts ? 1 : 4}>{title}</CutText>
          {counts && <b className="tabular-nums">{counts[at]}</b>}
        </li>
      ))}
    </ul>
  );
}

function Explained({ pitfalls }: { pitfalls: Pitfall[] }) {
  return (
    <WallPage title={texts.wall.explained}>
      <ul className="flex flex-col gap-[0.5em]">
        {pitfalls.map(({ id, title, text }) => (
          <li key={id} className="grid grid-cols-[auto_minmax(0,1fr)] gap-[0.6em]">
            <Drawing name={pictureOf(id)} className="size-[2em]" />
            <div>
              <h3>{title}</h3>
              <p>{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </WallPage>
  );
}

function Choices({ title, standings, rows, explains }: Extract<ScreenView, { show: "choices" }>) {
  return (
    <WallPage title={title}>
      <ul className="flex flex-col gap-[0.5em]">
        {standings.map((standing) => (
          <OnePitfall key={standing.id} {...standing} rows={rows} />
        ))}
      </ul>
      {explains && <p className="text-muted">{texts.wall.rule}</p>}
    </WallPage>
  );
}

function OnePitfall({ id, title, text, chosen, place, rows }: Standing & { rows: number }) {
  const words = (
    <>
      <Drawing name={pictureOf(id)} className={place === "other" ? "icon" : "size-[2em]"} />
      <div className="min-w-0">
        <CutText as="h3" rows={place === "other" ? 1 : 2} className={place === "other" ? "font-normal" : "font-bold"}>
          {title}
        </CutText>
        {place !== "other" && rows > 0 && <CutText rows={rows}>{text}</CutText>}
      </div>
      <SupportMark {...chosen} />
    </>
  );
  const className = "grow-in grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-[0.6em]";
  if (place === "other") return <li className={className}>{words}</li>;
  return (
    <Card as="li" tone="sun" className={`${className} px-[0.4em] py-[0.3em]`}>
      {words}
    </Card>
  );
}

function Writing({ topics }: { topics: TopicView[] }) {
  return (
    <ul className="flex flex-col gap-[0.5em]">
      {topics.map(({ id, title, whatIf, ruleCount }) => (
        <Card
          as="li"
          key={id}
          tone="sun"
          className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-[0.6em] px-[0.4em] py-[0.2em]"
        >
          <Drawing name={pictureOf(id)} className="size-[2em]" />
          <div>
            <CutText as="h2" rows={2} className="screen-body font-bold">
              {title}
            </CutText>
            <CutText rows={2}>{whatIf}</CutText>
          </div>
          <p className="font-bold whitespace-nowrap tabular-nums">{rulesInWords(ruleCount)}</p>
        </Card>
      ))}
    </ul>
  );
}

function Rules({ topic, rules }: { topic: Pitfall; rules: WallRule[] }) {
  return (
    <WallPage title={topic.title} drawing={pictureOf(topic.id)}>
      {rules.length === 0 && <p>{topic.whatIf}</p>}
      <ul className="flex flex-col gap-[0.5em]">
        {rules.map(({ id, sentence, rows, support }) => (
          <Card
            as="li"
            key={id}
            tone="leaf"
            className="grow-in grid grid-cols-[minmax(0,1fr)_auto] items-center gap-[0.6em] px-[0.4em] py-[0.3em]"
          >
            <CutText rows={rows}>{sentence}</CutText>
            <div className="[&>.support]:flex-col [&>.support]:gap-0">
              <SupportMark {...support} />
            </div>
          </Card>
        ))}
      </ul>
    </WallPage>
  );
}

const rulesInWords = (count: number) => (count === 1 ? texts.wall.one : fill(texts.wall.many, { aantal: count }));
