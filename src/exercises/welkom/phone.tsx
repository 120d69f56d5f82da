import { Card } from "../../ui/Card.tsx";
import { Drawing } from "../../ui/Drawing.tsx";
import type { PhoneProps } from "../contract.ts";
import type { welcomeView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

/** Welcome: nothing to do yet but read along. */
export default function Welcome({ view, stage }: PhoneProps<ReturnType<typeof welcomeView>, never>) {
  return (
    <div className="flex flex-col gap-6">
      <p>{texts.phone[stage.state]}</p>
      <Card as="section" className="flex flex-col gap-2">
        <h2 className="font-bold">{texts.title}</h2>
        <p>{texts.today}</p>
      </Card>
      <section className="flex flex-col gap-3">
        <h2 className="font-bold">{texts.rulesTitle}</h2>
        <ul className="flex list-none flex-col gap-3 p-0">
          {view.rules.map((rule, at) => (
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
