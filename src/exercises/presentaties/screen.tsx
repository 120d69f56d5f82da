import { Drawing } from "../../ui/Drawing.tsx";
import { Joined } from "../../ui/Isolated.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import type { ScreenProps } from "../contract.ts";
import { answerCount } from "./answerCount.ts";
import type { Answered, Presentation, ScreenView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

const EDGE = { formal: "border-formal", informal: "border-informal" };

/** Who is how far with writing; then one organisation at a time. */
export default function Presentations({ view }: ScreenProps<ScreenView>) {
  if (view.show === "counts") return <Counts rows={view.rows} />;
  return <Slide key={view.presentation.partner.id} presentation={view.presentation} />;
}

function Counts({ rows }: { rows: Answered[] }) {
  return (
    <ul className="screen-gap flex h-full list-none flex-col justify-center p-0">
      {rows.map(({ partner, answers }) => (
        <li key={partner.id} className="screen-body flex max-w-none flex-wrap items-center gap-x-[1em]">
          <b dir="auto">{partner.name}</b>
          <SideMark side={partner.side} />
          <span className="ms-auto tabular-nums">{answerCount(answers)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The name and who they are, and below it what they do, want, give and need. */
function Slide({ presentation: { partner, parts } }: { presentation: Presentation }) {
  const [who, ...rest] = parts;
  const silent = parts.every(({ texts }) => texts.length === 0);
  return (
    <article className="grow-in flex h-full flex-col justify-center gap-[1.2cqmin]">
      <header>
        <div className="flex items-center justify-between gap-[3cqmin]">
          <h2 className="screen-title line-clamp-2" dir="auto">
            {partner.name}
          </h2>
          <p className="screen-body">
            <SideMark side={partner.side} />
          </p>
        </div>
        <p className="screen-body line-clamp-2">{silent ? texts.slide.empty : <Joined lines={who?.texts ?? []} />}</p>
      </header>
      {!silent && (
        <dl
          className={`grid grid-cols-2 gap-x-[5cqmin] gap-y-[1.2cqmin] border-t-[0.8cqmin] pt-[1.2cqmin] ${EDGE[partner.side]}`}
        >
          {rest.map(({ id, label, drawing, texts: told }) => (
            <div key={id} className="min-w-0">
              <dt className="screen-small flex items-center gap-[0.4em] font-bold text-leaf">
                <Drawing name={drawing} className="size-[1.4em]" />
                <span>{label}</span>
              </dt>
              <dd className={`screen-body line-clamp-2 ${told.length === 0 ? "text-muted" : ""}`}>
                {told.length > 0 ? <Joined lines={told} /> : texts.slide.aloud}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  );
}
