import type { ReactNode } from "react";
import { SupportMark } from "../../../ui/SupportMark.tsx";
import { useWords } from "../../../ui/Words.tsx";
import type { PhoneProps } from "../../contract.ts";
import { Toggle } from "../Toggle.tsx";
import type { Dotted } from "./dotsOf.ts";
import type nl from "./phone.texts.json";

/** Something that one can give a dot; nobody can without an id, and nobody to what is of the own circle. */
type Dottable = Dotted & {
  key: string;
  id: string | undefined;
  isOwn: boolean;
  /** What it says; in it an element with the id `aboutDot(id)`. */
  children: ReactNode;
};

export const aboutDot = (id: string): string => `stip-${id}`;

type DotsProps = Pick<PhoneProps<unknown, unknown>, "stage" | "answered" | "act"> & {
  /** How many dots there are to give. */
  most: number;
  advice: string;
  among: Dottable[];
};

/** Dots to give away, one press each, and taken back with the next; once it is shown how many each has. */
export function Dots({ stage, answered, act, most, advice, among }: DotsProps) {
  const { texts, say } = useWords<typeof nl>("exercises/kit/dots/phone.texts");
  const isGiven = (id: string) => answered[id] === "ja";
  // A round that was closed unseen has nothing to count aloud.
  const isTold = stage.state === "shown" || (stage.state === "closed" && among.some(({ dots }) => dots > 0));
  const left = most - among.filter(({ id }) => id !== undefined && isGiven(id)).length;
  return (
    <section className="asking flex flex-col gap-4">
      {stage.state === "open" && (
        <p>
          <b>{left > 0 ? say(texts.left, { n: left }) : texts.noneLeft}</b> {advice}
        </p>
      )}
      <ul className="flex list-none flex-col gap-4 p-0">
        {among.map(({ key, id, isOwn, dots, sides, children }) => (
          <li key={key} className="card flex flex-col gap-2">
            {children}
            {id !== undefined && !isOwn && stage.state === "open" && (left > 0 || isGiven(id)) && (
              <Toggle
                form={act({ do: "support", id })}
                isGiven={isGiven(id)}
                label={isGiven(id) ? texts.given : texts.give}
                about={aboutDot(id)}
              />
            )}
            {isOwn && <p className="text-muted">{texts.own}</p>}
            {isTold && (
              <p className="flex flex-wrap gap-x-3">
                <span>{say(texts.dots, { n: dots })}</span> {sides && <SupportMark {...sides} />}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
