import { say } from "../../lib/say.ts";
import { Drawing } from "../../ui/Drawing.tsx";
import { SupportMark } from "../../ui/SupportMark.tsx";
import { CutText } from "../../ui/wall/CutText.tsx";
import { WallPage } from "../../ui/wall/WallPage.tsx";
import type { ScreenProps } from "../contract.ts";
import { Growing } from "../kit/Growing.tsx";
import { Said } from "../kit/Said.tsx";
import wall from "../kit/wall.texts.json" with { type: "json" };
import { STRENGTH_WIDTH } from "./limits.ts";
import type { Pair, PairPage } from "./pairs.ts";
import type { ScreenView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

/** A tree while groups think; then each strength, and beside it the role that came of it. */
export default function ThinkUpRoles({ view }: ScreenProps<ScreenView>) {
  if (view.show === "growing") return <Growing count={view.count} hints={texts.hints} />;
  if (view.show === "nothing") return <p>{texts.nothing}</p>;
  return <Pairs key={view.page.title} {...view.page} />;
}

function Pairs({ title, pairs, rows, more }: PairPage) {
  return (
    <WallPage title={title} className="gap-[0.5em]">
      <ul className="flex list-none flex-col gap-[0.5em] p-0">
        {pairs.map((pair) => (
          <li key={pair.id} className="grow-in flex items-start gap-x-[0.6em]">
            <div className="shrink-0" style={{ width: `${STRENGTH_WIDTH}em` }}>
              <CutText rows={rows}>
                <bdi>{pair.strength}</bdi>
              </CutText>
            </div>
            <Arrow />
            <RoleOf pair={pair} rows={rows} />
          </li>
        ))}
      </ul>
      {more > 0 && <p className="text-muted">{say(wall.more, { n: more })}</p>}
    </WallPage>
  );
}

/** "Deze kracht wordt deze rol": the arrow says it to the eye, the words to the ear. */
const Arrow = () => (
  <span className="text-leaf">
    <Drawing name="arrow-right" className="icon" />
    <span className="sr-only">{texts.becomes}</span>
  </span>
);

function RoleOf({ pair, rows }: { pair: Pair; rows: number }) {
  return (
    <div className="min-w-0 grow">
      <CutText rows={rows}>
        {pair.support && (
          <>
            <SupportMark {...pair.support} />{" "}
          </>
        )}
        <b>
          <bdi>{pair.name}</bdi>:
        </b>{" "}
        <Said {...pair} inline />
      </CutText>
      {pair.foot && <p className="wall-line text-leaf">{pair.foot}</p>}
    </div>
  );
}
