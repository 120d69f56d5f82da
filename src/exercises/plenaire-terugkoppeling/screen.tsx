import { fill } from "../../lib/text.ts";
import { SignMark } from "../../ui/SignMark.tsx";
import type { ScreenProps } from "../contract.ts";
import telling from "../kit/telling/phone.texts.json" with { type: "json" };
import { TellingPage } from "../kit/telling/TellingPage.tsx";
import { DRAWINGS } from "./drawings.ts";
import words from "./phone.texts.json" with { type: "json" };
import type { ScreenView } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };

/** Whose turn it is to show what they made, large, and who comes after. */
export default function Showing({ view }: ScreenProps<ScreenView>) {
  if (view.show === "nothing") return <p>{words.planned}</p>;
  const { teller, parts } = view;
  return (
    <TellingPage
      key={teller.id}
      title={teller.sign ? <SignMark sign={teller.sign} /> : teller.title}
      lead={<span className="wall-line text-muted">{leadOf(view)}</span>}
      parts={parts.map((part) => ({
        ...part,
        drawing: DRAWINGS[part.id],
        label: <b className="text-leaf">{words.kinds[part.id]}</b>,
      }))}
      silent={view.closed ? "" : texts.silent}
    />
  );
}

function leadOf({ next, closed }: Extract<ScreenView, { show: "work" }>): string {
  if (closed) return closed === "all" ? texts.told : telling.closedEarly;
  return next ? fill(telling.next, { naam: next }) : texts.last;
}
