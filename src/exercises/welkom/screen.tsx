import { Drawing } from "../../ui/Drawing.tsx";
import { WallPage } from "../../ui/wall/WallPage.tsx";
import type { ScreenProps } from "../contract.ts";
import type { welcomeView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

/** What we do today, and the three rules of the room. */
export default function Welcome({ view }: ScreenProps<ReturnType<typeof welcomeView>>) {
  return (
    <WallPage title={texts.title}>
      <p>{texts.today}</p>
      <h3 className="text-leaf">{texts.rulesTitle}</h3>
      <ul className="flex list-none flex-col gap-[0.4em] p-0">
        {view.rules.map((rule, at) => (
          <li key={rule} className="flex items-center gap-[0.6em]">
            <Drawing name={texts.drawings[at] ?? ""} className="icon text-leaf" />
            <span>{rule}</span>
          </li>
        ))}
      </ul>
    </WallPage>
  );
}
