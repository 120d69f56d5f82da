import { Drawing } from "../../ui/Drawing.tsx";
import { useWords } from "../../ui/Words.tsx";
import type { PhoneProps } from "../contract.ts";
import { TodayPhone } from "../kit/today/TodayPhone.tsx";
import type nl from "./phone.texts.json";
import type { PhoneView } from "./tally.ts";

/** Welcome back: what we did last time and what we do today, to read along. */
export default function WelcomeBackPhone({ view: { before, today }, stage }: PhoneProps<PhoneView, never>) {
  const { texts } = useWords<typeof nl>("exercises/welkom-terug/phone.texts");
  const { texts: titles } = useWords<Record<string, string>>("exercises/titles");
  return (
    <div className="flex flex-col gap-6">
      <p>{texts[stage.state]}</p>
      {before.length > 0 && (
        <section className="flex flex-col gap-3">
          <h2 className="font-bold">{texts.beforeTitle}</h2>
          <ul className="flex list-none flex-col gap-3 p-0">
            {before.map(({ exercise, picture }) => (
              <li key={exercise} className="flex items-center gap-3">
                <Drawing name={picture} className="size-10 shrink-0 text-leaf" />
                {titles[exercise]}
              </li>
            ))}
          </ul>
        </section>
      )}
      {today && <TodayPhone today={today} />}
    </div>
  );
}
