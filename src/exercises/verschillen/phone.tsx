import { Drawing } from "../../ui/Drawing.tsx";
import { useWords } from "../../ui/Words.tsx";
import type { PhoneProps } from "../contract.ts";
import { KINDS } from "./kinds.ts";
import type nl from "./phone.texts.json";

/** The same four words as on the wall, each with what it asks; nothing is to be filled in. */
export default function Differences({ stage: { state } }: PhoneProps<object, never>) {
  const { texts } = useWords<typeof nl>("exercises/verschillen/phone.texts");
  if (state === "planned") return <p>{texts.planned}</p>;
  return (
    <div className="flex flex-col gap-4">
      <p>{state === "closed" ? texts.closed : texts.shown}</p>
      <ul className="flex list-none flex-col gap-3 p-0">
        {KINDS.map(({ id, drawing }) => (
          <li key={id} className="card flex flex-wrap items-center gap-3">
            <Drawing name={drawing} className="size-14 shrink-0 text-leaf" />
            <span className="min-w-0 grow basis-40 [overflow-wrap:anywhere]">
              <b className="block">{texts.kinds[id].title}</b> {texts.kinds[id].question}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
