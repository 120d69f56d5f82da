import { Drawing } from "../../ui/Drawing.tsx";
import { useWords } from "../../ui/Words.tsx";
import type { PhoneProps } from "../contract.ts";
import { useGoOn } from "../kit/useGoOn.ts";
import type nl from "./phone.texts.json";

/** Coffee and tea, and when we go on. */
export default function Break({ stage }: PhoneProps<object, never>) {
  const { texts } = useWords<typeof nl>("exercises/pauze/phone.texts");
  const goOn = useGoOn(stage, texts);
  return (
    <div className="flex flex-col items-start gap-4">
      <Drawing name="drawings.svg#teacup" className="size-24 text-leaf" />
      {stage.state !== "closed" && <p className="text-question font-bold">{goOn}</p>}
      <p>{texts[stage.state]}</p>
      {stage.state !== "closed" && <p>{texts.line}</p>}
    </div>
  );
}
