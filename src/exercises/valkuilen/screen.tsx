import { fill } from "../../lib/text.ts";
import { Card } from "../../ui/Card.tsx";
import { Drawing } from "../../ui/Drawing.tsx";
import { SupportMark } from "../../ui/SupportMark.tsx";
import type { ScreenProps } from "../contract.ts";
import { pictureOf } from "./pictures.ts";
import type { Pitfall } from "./pitfalls.ts";
import type { PitfallView, ScreenView, TopicView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

/** The projector's part: six cards; what was chosen, bigger; then one chosen pitfall at a time with its rules. */
export default function Screen({ view }: ScreenProps<ScreenView>) {
  switch (view.show) {
    case "nothing":
      return null;
    case "cards":
      return <Cards {...view} />;
    case "choices":
      return <Choices {...view} />;
    case "writing":
      return <Writing {...view} />;
    case "rules":
      return view.topic ? <Topic topic={view.topic} /> : <p className="screen-body">{texts.wall.none}</p>;
  }
}

function Cards({ pitfalls }: { pitfalls: Pitfall[] }) {
  return (
    <ul className="grid grid-cols-2 gap-[2cqmin]">
      {pitfalls.map(({ id, title }) => (
        <Card as="li" key={id} className="flex items-center gap-[2cqmin] px-[2cqmin] py-[1cqmin]">
          <Drawing name={pictureOf(id)} className="size-[10cqmin]" />
          <p className="screen-body min-w-0 leading-[1.15]">{title}</p>
        </Card>
      ))}
    </ul>
  );
}

function Choices({ biggest, others }: Extract<ScreenView, { show: "choices" }>) {
  return (
    <div className="flex flex-col screen-gap">
      {biggest.length === 0 && <p className="screen-body">{texts.wall.none}</p>}
      <ul className="grid grid-cols-2 screen-gap">
        {biggest.map((pitfall) => (
          <Biggest key={pitfall.id} pitfall={pitfall} />
        ))}
      </ul>
      <ul className="grid grid-cols-2 gap-x-[4cqmin] gap-y-[1.5cqmin]">
        {others.map(({ id, title, chosen }) => (
          <li key={id} className="screen-small flex items-center gap-[1.5cqmin]">
            <Drawing name={pictureOf(id)} className="size-[6cqmin]" />
            <span className="min-w-0 grow leading-[1.2]">{title}</span>
            <SupportMark {...chosen} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Biggest({ pitfall }: { pitfall: PitfallView }) {
  return (
    <Card as="li" tone="sun" className="grow-in flex items-start gap-[2cqmin] px-[2cqmin] py-[1.2cqmin]">
      <Drawing name={pictureOf(pitfall.id)} className="size-[12cqmin]" />
      <div className="screen-body min-w-0">
        <h2 className="screen-body leading-[1.15] font-bold">{pitfall.title}</h2>
        <SupportMark {...pitfall.chosen} />
      </div>
    </Card>
  );
}

function Writing({ topics }: { topics: TopicView[] }) {
  if (topics.length === 0) return <p className="screen-body">{texts.wall.none}</p>;
  return (
    <ul className="screen-gap flex flex-col">
      {topics.map(({ id, title, whatIf, ruleCount }) => (
        <Card as="li" key={id} tone="sun" className="flex items-center gap-[2cqmin] px-[2cqmin] py-[1.2cqmin]">
          <Drawing name={pictureOf(id)} className="size-[12cqmin]" />
          <div className="min-w-0 grow">
            <h2 className="screen-body leading-[1.2] font-bold">{title}</h2>
            <p className="screen-body leading-[1.2]">{whatIf}</p>
          </div>
          <p className="screen-small font-bold whitespace-nowrap tabular-nums">{rulesInWords(ruleCount)}</p>
        </Card>
      ))}
    </ul>
  );
}

function Topic({ topic }: { topic: TopicView }) {
  return (
    <div className="flex flex-col gap-[2cqmin]">
      <div className="flex items-center gap-[2cqmin]">
        <Drawing name={pictureOf(topic.id)} className="size-[9cqmin]" />
        <h2 className="screen-body min-w-0 leading-[1.2] font-bold">{topic.title}</h2>
      </div>
      {topic.rules.length === 0 && <p className="screen-body">{texts.wall.noRules}</p>}
      <ul className="flex flex-col gap-[2cqmin]">
        {topic.rules.map(({ id, sentence, support }) => (
          <Card
            as="li"
            key={id}
            tone="leaf"
            className="grow-in flex items-center justify-between gap-[3cqmin] px-[2cqmin] py-[1.2cqmin]"
          >
            <p dir="auto" className="screen-body line-clamp-3 min-w-0">
              {sentence}
            </p>
            <div className="screen-small [&>.support]:flex-col [&>.support]:gap-0">
              <SupportMark {...support} />
            </div>
          </Card>
        ))}
      </ul>
    </div>
  );
}

const rulesInWords = (count: number) => (count === 1 ? texts.wall.rule : fill(texts.wall.rules, { aantal: count }));
