import { Drawing } from "../../ui/Drawing.tsx";
import type { PhoneProps } from "../contract.ts";
import type { breakView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };
import { useGoOn } from "./useGoOn.ts";

/** Coffee and tea, and when we go on. */
export default function Break({ view, stage }: PhoneProps<ReturnType<typeof breakView>, never>) {
  const goOn = useGoOn(stage);
  return (
    <div className="flex flex-col items-start gap-4">
      <Drawing name="drawings.svg#teacup" className="size-24 text-leaf" />
      {stage.state !== "closed" && <p className="text-question font-bold">{goOn}</p>}
      <p>{texts.phone[stage.state]}</p>
      {stage.state !== "closed" && <p>{view.line}</p>}
    </div>
  );
}
