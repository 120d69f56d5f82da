import { Drawing } from "../../ui/Drawing.tsx";
import type { ScreenProps } from "../contract.ts";
import type { breakView } from "./tally.ts";

/** Coffee and tea. */
export default function Break({ view }: ScreenProps<ReturnType<typeof breakView>>) {
  return (
    <div className="screen-gap flex h-full flex-col items-start justify-center">
      <Drawing name="teacup" className="size-[24cqmin] text-leaf" />
      <p className="screen-title">{view.line}</p>
    </div>
  );
}
