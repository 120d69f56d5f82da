import { Card } from "../../../ui/Card.tsx";
import { useWords } from "../../../ui/Words.tsx";
import type nl from "./phone.texts.json";
import type { TodayOnPhone } from "./todayOf.ts";

/** What we do today, a break with its time. */
export function TodayPhone({ today: { title, place, day, endsAt, steps } }: { today: TodayOnPhone }) {
  const { texts, say, language } = useWords<typeof nl>("exercises/kit/today/phone.texts");
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
