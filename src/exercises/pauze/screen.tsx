import { Drawing } from "../../ui/Drawing.tsx";
import type { ScreenProps } from "../contract.ts";
import { useGoOn } from "../kit/useGoOn.ts";
import texts from "./phone.texts.json" with { type: "json" };

/** Coffee and tea, and when we go on; then everybody sits down again. */
export default function Break({ stage }: ScreenProps<object>) {
  const goOn = useGoOn(stage, texts);
  return (
    <div className="screen-gap flex h-full flex-col items-start justify-center">
      <Drawing name="drawings.svg#teacup" className="size-[22cqmin] text-leaf" />
      <p className="screen-soon">{stage.state === "closed" ? texts.closed : goOn}</p>
      {stage.state !== "closed" && <p>{texts.line}</p>}
    </div>
  );
}
