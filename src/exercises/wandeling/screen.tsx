import { Drawing } from "../../ui/Drawing.tsx";
import type { ScreenProps } from "../contract.ts";
import { useGoOn } from "../kit/useGoOn.ts";
import texts from "./phone.texts.json" with { type: "json" };

/** At what time everybody is back, large, under the question to take along: and nothing else happens here. */
export default function Walk({ stage }: ScreenProps<object>) {
  const back = useGoOn(stage, texts);
  return (
    <div className="screen-gap flex h-full flex-col items-start justify-center">
      <div className="flex items-center gap-[0.6em]">
        <Drawing name="cards.svg#walking-together" className="size-[20cqmin] shrink-0 text-leaf" />
        <p className="screen-soon">{back}</p>
      </div>
      {stage.state !== "closed" && <p>{texts.seated}</p>}
    </div>
  );
}
