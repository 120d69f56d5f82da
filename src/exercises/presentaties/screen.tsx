import { Drawing } from "../../ui/Drawing.tsx";
import { Joined } from "../../ui/Isolated.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { CutText } from "../../ui/wall/CutText.tsx";
import { WallPage } from "../../ui/wall/WallPage.tsx";
import type { ScreenProps } from "../contract.ts";
import { answerCount } from "./answerCount.ts";
import type { Answered, ScreenView, Slide as Shown } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

/** Who is how far with writing; then one organisation at a time, which has the floor. */
export default function Presentations({ view }: ScreenProps<ScreenView>) {
  if (view.show === "counts") return <Counts rows={view.rows} />;
  return <Slide key={view.presentation.partner.id} {...view} />;
}

function Counts({ rows }: { rows: Answered[] }) {
  return (
    <ul className="flex list-none flex-col gap-[0.5em] p-0">
      {rows.map(({ partner, answers }) => (
        <li key={partner.id} className="grid grid-cols-[minmax(0,1fr)_6.4em_6.9em] items-center gap-x-[0.4em]">
          <CutText as="span" rows={1} className="font-bold">
            {partner.name}
          </CutText>
          <SideMark side={partner.side} />
          <span className="text-end whitespace-nowrap tabular-nums">{answerCount(answers)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The name large, who they are, and below it what they do, want, give and need. */
function Slide({ presentation: { partner, parts }, rows }: Shown) {
  const silent = parts.every(({ texts }) => texts.length === 0);
  return (
    <WallPage title={partner.name}>
      {silent ? (
        <p>
          <SideMark side={partner.side} /> <span>{texts.slide.empty}</span>
        </p>
      ) : (
        <ul className="flex list-none flex-col gap-[0.3em] p-0">
          {parts.map(({ id, label, drawing, texts: told }, at) => (
            <li key={id} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-[0.5em]">
              <Drawing name={drawing} className="icon mt-[-0.1em] text-leaf" />
              <CutText rows={rows[id] ?? 1}>
                {at === 0 ? <SideMark side={partner.side} /> : <b className="text-leaf">{label}</b>}{" "}
                {told.length > 0 ? <Joined lines={told} /> : <span className="text-muted">{texts.slide.aloud}</span>}
              </CutText>
            </li>
          ))}
        </ul>
      )}
    </WallPage>
  );
}
