import { Card } from "../../ui/Card.tsx";
import { Drawing } from "../../ui/Drawing.tsx";
import { useWords } from "../../ui/Words.tsx";
import type { PhoneProps } from "../contract.ts";
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
      {today && <Programme today={today} />}
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

/** What we do today, a break with its time. */
function Programme({ today: { title, place, day, endsAt, steps } }: { today: NonNullable<PhoneView["today"]> }) {
  const { texts, say, language } = useWords<typeof nl>("exercises/welkom/phone.texts");
  const { texts: titles } = useWords<Record<string, string>>("exercises/titles");
  return (
    <Card as="section" className="flex flex-col gap-2">
      <h2 className="[overflow-wrap:anywhere]" dir="auto">
        {title}
      </h2>
      <p className="flex flex-wrap gap-x-3 text-muted">
        {place && <bdi>{place}</bdi>}
        {day && <span>{dayIn(language, day)}</span>}
      </p>
      {steps.length > 0 && (
        <>
          <h3>{say(texts.until, { tijd: endsAt })}</h3>
          <ol className="flex list-none flex-col gap-1 p-0">
            {steps.map(({ exercise, at }, order) => (
              <li key={`${order}-${exercise}`} className={at ? "font-bold text-leaf" : ""}>
                {at && <bdi>{at}</bdi>} <span>{titles[exercise]}</span>
              </li>
            ))}
          </ol>
        </>
      )}
    </Card>
  );
}

const dayIn = (language: string, day: string): string =>
  new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }).format(
    new Date(day),
  );
