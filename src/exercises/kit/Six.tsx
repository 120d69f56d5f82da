import type { ReactNode } from "react";
import { useWords } from "../../ui/Words.tsx";
import type nl from "./phone.texts.json";

const AT_ONCE = 6;

/** A list of which six stand there at once and the rest opens with a tap: a phone is no document. */
export function Six({ items }: { items: ReactNode[] }) {
  const { texts, say } = useWords<typeof nl>("exercises/kit/phone.texts");
  const rest = items.slice(AT_ONCE);
  return (
    <>
      <ul className="flex list-none flex-col gap-3 p-0">{items.slice(0, AT_ONCE)}</ul>
      {rest.length > 0 && (
        <details>
          <summary className="button button-may">{say(texts.rest, { n: rest.length })}</summary>
          <div className="mt-3">
            <Six items={rest} />
          </div>
        </details>
      )}
    </>
  );
}
