import type { ReactNode } from "react";
import { Fold } from "../../ui/Fold.tsx";
import { useWords } from "../../ui/Words.tsx";
import type { PhoneProps } from "../contract.ts";
import { Others } from "../kit/Others.tsx";
import { Said } from "../kit/Said.tsx";
import { Six } from "../kit/Six.tsx";
import { Toggle } from "../kit/Toggle.tsx";
import type nl from "./phone.texts.json";
import type { Body } from "./schema.ts";
import type { PhoneView, Tip } from "./tally.ts";

type Props = Omit<PhoneProps<PhoneView, Body>, "view"> & {
  view: Extract<PhoneView, { show: "taking" }>;
  /** The field for a tip that was only said. */
  write: ReactNode;
};

/** The tips that came in, each to take along; and what one heard and nobody wrote down. */
export function Tips({ view: { tips, heard }, stage, answered, act, write }: Props) {
  const { texts } = useWords<typeof nl>("exercises/consult/phone.texts");
  const isClosed = stage.state === "closed";
  const said = heard.flatMap(({ lines }) => lines);
  return (
    <div className="flex flex-col gap-6">
      <p>{isClosed ? texts.closed : tips.lines.length > 0 ? texts.choose : texts.untipped}</p>
      {tips.lines.length > 0 && (
        <section className="flex flex-col gap-3">
          <h2>{texts.tips}</h2>
          <Six
            lengths={tips.lines.map(({ text, dutch = "" }) => text.length + dutch.length)}
            items={tips.lines.map((tip) => (
              <li key={tip.id} className="flex flex-col items-start gap-2 border-t border-line pt-2">
                <Said {...tip} id={`tip-${tip.id}`} />
                <Taken tip={tip} isMine={answered[tip.id] === "ja"} />
                {!isClosed && (
                  <Toggle
                    form={act({ do: "support", id: tip.id })}
                    isGiven={answered[tip.id] === "ja"}
                    label={answered[tip.id] === "ja" ? texts.takenByMe : texts.take}
                    about={`tip-${tip.id}`}
                  />
                )}
              </li>
            ))}
          />
        </section>
      )}
      {isClosed && said.length > 0 && (
        <section className="flex flex-col gap-3">
          <h2>{texts.parts.mee.label}</h2>
          <Others lines={said} />
        </section>
      )}
      {!isClosed &&
        (tips.lines.length > 0 ? (
          <Fold label={texts.parts.mee.prompt} button>
            {write}
          </Fold>
        ) : (
          write
        ))}
    </div>
  );
}

function Taken({ tip, isMine }: { tip: Tip; isMine: boolean }) {
  const { texts } = useWords<typeof nl>("exercises/consult/phone.texts");
  if (!isMine && !tip.isTaken) return null;
  return <p className="font-bold text-leaf">{isMine ? texts.mine : texts.taken}</p>;
}
