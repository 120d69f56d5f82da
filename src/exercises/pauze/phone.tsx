import { Drawing } from "../../ui/Drawing.tsx";
import type { PhoneProps } from "../contract.ts";
import type { breakView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

/** Coffee and tea. */
export default function Break({ view, stage }: PhoneProps<ReturnType<typeof breakView>, never>) {
  return (
    <div className="flex flex-col items-start gap-4">
      <Drawing name="teacup" className="size-24 text-leaf" />
      <p>{texts.phone[stage.state]}</p>
      {stage.state !== "closed" && <p className="text-question font-bold">{view.line}</p>}
    </div>
  );
}
