import { Drawing } from "../../ui/Drawing.tsx";
import { useWords } from "../../ui/Words.tsx";
import type { PhoneProps } from "../contract.ts";
import { useGoOn } from "../kit/useGoOn.ts";
import type nl from "./phone.texts.json";

/** When to be back, and what to do; the question stands above it, and with whom one walks. */
export default function Walk({ stage }: PhoneProps<object, never>) {
  const { texts } = useWords<typeof nl>("exercises/wandeling/phone.texts");
  const back = useGoOn(stage, texts);
  const isOn = stage.state === "open" || stage.state === "shown";
  return (
    <div className="flex flex-col items-start gap-4">
      <Drawing name="cards.svg#walking-together" className="size-24 text-leaf" />
      {isOn && <p className="text-question font-bold">{back}</p>}
      <p>{texts[stage.state]}</p>
      {stage.state !== "closed" && <p>{texts.seated}</p>}
      {isOn && <p>{texts.nothing}</p>}
    </div>
  );
}
