import type { ReactNode } from "react";
import { useWords } from "../../ui/Words.tsx";
import type nl from "./phone.texts.json";

export const AT_ONCE = 6;

/** A list of which six (or `atOnce`) stand there at once and the rest opens with a tap: a phone is no document. */
export function Six({ items, atOnce = AT_ONCE }: { items: ReactNode[]; atOnce?: number }) {
  const { texts, say } = useWords<typeof nl>("exercises/kit/phone.texts");
  const rest = items.slice(atOnce);
  return (
    <>
      <ul className="flex list-none flex-col gap-3 p-0">{items.slice(0, atOnce)}</ul>
      {rest.length > 0 && (
        <details>
          <summary className="button button-may">{say(texts.rest, { n: rest.length })}</summary>
          <div className="mt-3">
            <Six items={rest} atOnce={atOnce} />
          </div>
        </details>
      )}
    </>
  );
}
