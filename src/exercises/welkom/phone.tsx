import { fill } from "../../lib/text.ts";
import { Card } from "../../ui/Card.tsx";
import { Drawing } from "../../ui/Drawing.tsx";
import type { PhoneProps } from "../contract.ts";
import type { Welcome } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

/** Welcome: nothing to do yet but read along. */
export default function WelcomePhone({ view: { today, rules }, stage }: PhoneProps<Welcome, never>) {
  return (
    <div className="flex flex-col gap-6">
      <p>{texts.phone[stage.state]}</p>
      {today && (
        <Card as="section" className="flex flex-col gap-2">
          <h2 className="[overflow-wrap:anywhere]" dir="auto">
            {today.title}
          </h2>
          <p className="text-muted" dir="auto">
            {[today.place, today.date].filter(Boolean).join(", ")}
          </p>
          {today.lines.length > 0 && (
            <>
              <h3>{fill(texts.until, { tijd: today.endsAt })}</h3>
              <ol className="flex list-none flex-col gap-1 p-0">
                {today.lines.map(({ text, at }) => (
                  <li key={`${text}${at}`} className={at ? "font-bold text-leaf" : ""}>
                    {at ? fill(texts.breakAt, { onderdeel: text, tijd: at }) : text}
                  </li>
                ))}
              </ol>
            </>
          )}
        </Card>
      )}
      <section className="flex flex-col gap-3">
        <h2 className="font-bold">{texts.rulesTitle}</h2>
        <ul className="flex list-none flex-col gap-3 p-0">
          {rules.map((rule, at) => (
            <li key={rule} className="flex items-center gap-3">
              <Drawing name={texts.drawings[at] ?? ""} className="size-10 shrink-0 text-leaf" />
              {rule}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
