import { Drawing } from "../../ui/Drawing.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { SupportMark } from "../../ui/SupportMark.tsx";
import { WallPage } from "../../ui/wall/WallPage.tsx";
import type { ScreenProps } from "../contract.ts";
import { LinesWall } from "../kit/LinesWall.tsx";
import { DRAWINGS } from "./drawings.ts";
import { BACK, BLOCKS, LOOKING_BACK } from "./limits.ts";
import words from "./phone.texts.json" with { type: "json" };
import type { Block, ScreenView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

const BACK_HINTS = BACK.map((id) => words.parts[id].question);
const AHEAD_HINTS = BLOCKS.map((id) => words.parts[id].label);

/** A tree while people write; then what both sides bring; and at last the five blocks, together and one by one. */
export default function SettingUp({ view, stage }: ScreenProps<ScreenView>) {
  if (view.show === "blocks") return <Blocks blocks={view.blocks} />;
  return (
    <LinesWall view={view} hints={stage.round === LOOKING_BACK ? BACK_HINTS : AHEAD_HINTS} nothing={words.nothing} />
  );
}

/** The skeleton of the agreement: what each block means, and how many sentences of each side are in it. */
function Blocks({ blocks }: { blocks: Block[] }) {
  const { title, plain, empty } = texts.blocks;
  return (
    <WallPage title={title}>
      <ol className="flex grow list-none flex-col justify-evenly p-0">
        {blocks.map(({ id, count }) => (
          <li key={id} className="flex items-center gap-[0.5em] border-t-[0.05em] border-line pt-[0.2em]">
            <Drawing name={DRAWINGS[id]} className="icon text-leaf" />
            <span className="wall-line grow">
              <b>{words.parts[id].label}</b> = <span>{plain[id]}</span>
            </span>
            {count.formal + count.informal > 0 ? (
              <SupportMark {...count} />
            ) : (
              <span className="whitespace-nowrap text-muted">{empty}</span>
            )}
          </li>
        ))}
      </ol>
      <p className="flex gap-x-[1em] text-muted">
        <SideMark side="formal" />
        <SideMark side="informal" />
      </p>
    </WallPage>
  );
}
