import { say } from "../../lib/say.ts";
import { WallPage } from "../../ui/wall/WallPage.tsx";
import type { ScreenProps } from "../contract.ts";
import { Growing } from "../kit/Growing.tsx";
import { LinesPage } from "../kit/LinesPage.tsx";
import { Tally } from "../kit/Tally.tsx";
import type { ScreenView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

/** One statement, large, and what the room said of it; at the end what would help. */
export default function Obstacles({ view }: ScreenProps<ScreenView>) {
  if (view.show === "growing") return <Growing count={view.count} />;
  if (view.show === "nothing") return <p>{texts.nothing}</p>;
  if (view.show === "helps") return <LinesPage key={view.page.title} page={view.page} />;
  const { statement, count, isShown, results, scale } = view;
  return (
    <WallPage key={statement.id} title={<q>{statement.text}</q>} rows={3}>
      {!results && <p className="text-muted">{statement.theme}</p>}
      {results && <Tally results={results} labels={scale} />}
      {!results && <p>{isShown ? texts.few : texts.secret}</p>}
      {!isShown && <p className="tabular-nums">{count === 0 ? texts.nobody : say(texts.answered, { n: count })}</p>}
    </WallPage>
  );
}
