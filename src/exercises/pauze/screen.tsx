import { Drawing } from "../../ui/Drawing.tsx";
import type { ScreenProps } from "../contract.ts";
import type { breakView } from "./tally.ts";
import { useGoOn } from "./useGoOn.ts";

/** Coffee and tea, and when we go on. */
export default function Break({ view, stage }: ScreenProps<ReturnType<typeof breakView>>) {
  const goOn = useGoOn(stage);
  return (
    <div className="screen-gap flex h-full flex-col items-start justify-center">
      <Drawing name="drawings.svg#teacup" className="size-[22cqmin] text-leaf" />
      <p className="screen-soon">{goOn}</p>
      <p>{view.line}</p>
    </div>
  );
}
