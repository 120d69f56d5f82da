import { SideMark } from "../../ui/SideMark.tsx";
import { CutText } from "../../ui/wall/CutText.tsx";
import { WallPage } from "../../ui/wall/WallPage.tsx";
import type { ScreenProps } from "../contract.ts";
import { Growing } from "../kit/Growing.tsx";
import { LinesPage } from "../kit/LinesPage.tsx";
import { ChoiceTable } from "./ChoiceTable.tsx";
import words from "./phone.texts.json" with { type: "json" };
import texts from "./texts.json" with { type: "json" };
import type { ScreenView, WallForm } from "./wallPages.ts";

const { wall } = texts;

/** One example at a time; a tree that grows while everybody chooses; then what was chosen, why, and the forms behind it. */
export default function Examples({ view }: ScreenProps<ScreenView>) {
  switch (view.show) {
    case "example":
      return <Example key={view.title} {...view} />;
    case "growing":
      return <Growing count={view.count} hints={view.hints} />;
    case "choices":
      return <Choices {...view} />;
    case "reasons":
      return <LinesPage key={view.title} page={view.page} />;
    case "forms":
      return <Forms key={view.title} {...view} />;
  }
}

type ViewOf<Show extends ScreenView["show"]> = Omit<Extract<ScreenView, { show: Show }>, "show">;

/** Left what the informal side does, right the formal side, and below both what it takes. */
function Example({ title, drawing, place, short: { what, informal, formal, condition } }: ViewOf<"example">) {
  return (
    <WallPage title={title} drawing={drawing} className="gap-[0.4em]">
      <p className="text-muted">{place}</p>
      <p>
        <b>{what}</b>
      </p>
      <div className="grid grid-cols-2 gap-x-[1.2em]">
        <Side side="informal" does={informal} />
        <Side side="formal" does={formal} />
      </div>
      {condition && (
        <p>
          <b>{wall.condition}</b> <span>{condition}</span>
        </p>
      )}
    </WallPage>
  );
}

function Side({ side, does }: { side: "formal" | "informal"; does: string[] }) {
  return (
    <section aria-label={words[side]} className="flex min-w-0 flex-col gap-[0.15em]">
      <p className="border-b-[0.1em] border-line whitespace-nowrap" aria-hidden>
        <SideMark side={side} />
      </p>
      <ul className="flex list-none flex-col gap-[0.15em] p-0">
        {does.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  );
}

function Choices({ title, choices }: ViewOf<"choices">) {
  return (
    <WallPage title={title}>
      {choices ? <ChoiceTable choices={choices} texts={words.shown} /> : <p>{wall.few}</p>}
      {choices?.[0]?.sides && <p className="text-muted">{words.shown.equal}</p>}
    </WallPage>
  );
}

function Forms({ title, forms }: { title: string; forms: WallForm[] }) {
  return (
    <WallPage title={title}>
      <ul className="flex list-none flex-col gap-[0.4em] p-0">
        {forms.map(({ id, lead, text, rows }) => (
          <li key={id}>
            <CutText rows={rows}>
              <b>{lead}</b> <span>{text}</span>
            </CutText>
          </li>
        ))}
      </ul>
    </WallPage>
  );
}
