import { Drawing } from "../../ui/Drawing.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { Cycle } from "./Cycle.tsx";
import { type Frame, sideOf, workersOf } from "./frame.ts";
import type { PageId } from "./limits.ts";
import { Matrix } from "./Matrix.tsx";
import type nl from "./phone.texts.json";

type FramePageProps = {
  page: PageId;
  /** Whether the toolkit's background of its own time is told. */
  dated: boolean;
  frame: Frame;
  words: Pick<typeof nl, "here" | "arrows">;
  /** Large, for a room: what a figure says is not said twice. */
  wall?: boolean;
};

const MESSAGES = ["drawings.svg#speech-bubbles", "drawings.svg#hands", "drawings.svg#watering-can"];

/** What stands on a page of the explanation, below its title: on the wall, and on the phones for who reads along. */
export function FramePage({ page, dated, frame, words, wall = false }: FramePageProps) {
  const { village, principles, perspectives } = frame;
  if (page === "dorp")
    return (
      <>
        <p>{village.text}</p>
        {dated ? village.context.map(({ id, text }) => <p key={id}>{text}</p>) : <p>{words.here}</p>}
      </>
    );
  if (page === "perspectieven") return <Perspectives frame={frame} wall={wall} />;
  if (page === "matrix") return <Matrix frame={frame} />;
  if (page === "doel")
    return (
      <ul className="flex list-none flex-col gap-[0.6em] p-0">
        {perspectives.messages.map(({ id, text }, at) => (
          <li key={id} className="flex items-center gap-[0.6em]">
            <Drawing name={MESSAGES[at] ?? ""} className={`shrink-0 text-leaf ${wall ? "size-[2em]" : "icon"}`} />
            <span className="min-w-0 [overflow-wrap:anywhere]">{text}</span>
          </li>
        ))}
      </ul>
    );
  return (
    <>
      {(page !== "twee-kanten" || !wall) && <p>{principles.find(({ id }) => id === page)?.text}</p>}
      {page === "twee-kanten" && <Cycle frame={frame} arrows={words.arrows} wall={wall} />}
    </>
  );
}

/** Both ways of looking beside each other, as large as each other. */
function Perspectives({ frame, wall }: { frame: Frame; wall: boolean }) {
  return (
    <ul className={`grid list-none gap-[0.6em] p-0 ${wall ? "grow grid-cols-2" : ""}`}>
      {frame.perspectives.items.map(({ id, title, question, text }) => (
        <li key={id} className="figure-card card flex flex-col gap-[0.2em]">
          <p>
            <SideMark side={sideOf(id)} label={workersOf(sideOf(id), frame)} />
          </p>
          <p className="font-bold">{question}</p>
          <p>{text}</p>
          {!wall && <p className="text-muted">{title}</p>}
        </li>
      ))}
    </ul>
  );
}
