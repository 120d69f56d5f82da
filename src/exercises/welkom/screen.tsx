import { Drawing } from "../../ui/Drawing.tsx";
import type { ScreenProps } from "../contract.ts";
import type { welcomeView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

/** What we do today, and the three rules of the room. */
export default function Welcome({ view }: ScreenProps<ReturnType<typeof welcomeView>>) {
  return (
    <div className="screen-gap flex h-full flex-col justify-center">
      <h2 className="screen-title">{texts.title}</h2>
      <p className="screen-body">{texts.today}</p>
      <h3 className="screen-small text-leaf">{texts.rulesTitle}</h3>
      <ul className="screen-gap flex list-none flex-col p-0">
        {view.rules.map((rule, at) => (
          <li key={rule} className="screen-body flex items-center gap-[0.6em]">
            <Drawing name={texts.drawings[at] ?? ""} className="size-[2em] shrink-0 text-leaf" />
            <span>{rule}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
