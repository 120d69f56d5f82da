import { WallPage } from "../../ui/wall/WallPage.tsx";
import type { ScreenProps } from "../contract.ts";
import { Growing } from "../kit/Growing.tsx";
import { LinesPage } from "../kit/LinesPage.tsx";
import texts from "./texts.json" with { type: "json" };
import type { ScreenView } from "./wallPages.ts";

/** A tree that grows while everybody chooses or answers; then pages of roles, both sides beside each other. */
export default function RoleMarket({ view }: ScreenProps<ScreenView>) {
  if (view.show === "growing")
    return <Growing count={view.count} hints={view.round === 0 ? texts.hints.choose : texts.hints.answer} />;
  if (view.show === "page") return <LinesPage key={view.page.title} page={view.page} />;
  return (
    <WallPage title={texts.empty.title}>
      <p>{texts.empty.help}</p>
    </WallPage>
  );
}
