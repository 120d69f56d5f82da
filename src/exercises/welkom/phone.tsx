import { Drawing } from "../../ui/Drawing.tsx";
import { useWords } from "../../ui/Words.tsx";
import type { PhoneProps } from "../contract.ts";
import { TodayPhone } from "../kit/today/TodayPhone.tsx";
import type nl from "./phone.texts.json";
import type { PhoneView } from "./tally.ts";

type Props = PhoneProps<PhoneView, never>;

const DRAWINGS = ["drawings.svg#hands", "sides.svg#house-heart", "drawings.svg#open-door"];

/** Welcome: nothing to do yet but read along. */
export default function WelcomePhone({ view: { today }, stage }: Props) {
  const { texts } = useWords<typeof nl>("exercises/welkom/phone.texts");
  return (
    <div className="flex flex-col gap-6">
      <p>{texts[stage.state]}</p>
      {today && <TodayPhone today={today} />}
      <section className="flex flex-col gap-3">
        <h2 className="font-bold">{texts.rulesTitle}</h2>
        <ul className="flex list-none flex-col gap-3 p-0">
          {texts.rules.map((rule, at) => (
            <li key={rule} className="flex items-center gap-3">
              <Drawing name={DRAWINGS[at] ?? ""} className="size-10 shrink-0 text-leaf" />
              {rule}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
