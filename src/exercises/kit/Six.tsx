import type { ReactNode } from "react";
import { useWords } from "../../ui/Words.tsx";
import type nl from "./phone.texts.json";

const AT_ONCE = 6;
/** Letters that stand on a page at once: of long words fewer than six, so that it keeps within a few screens. */
const LETTERS = 800;

type SixProps = {
  items: ReactNode[];
  /** How many letters each of them has; and how many may stand there at once, but of one thing always all. */
  lengths?: number[];
  letters?: number;
};

/** A list of which six stand there at once and the rest opens with a tap: a phone is no document. */
export function Six({ items, lengths = [], letters = LETTERS }: SixProps) {
  const { texts, say } = useWords<typeof nl>("exercises/kit/phone.texts");
  const first = fitting(lengths, letters);
  const rest = items.slice(first);
  return (
    <>
      <ul className="flex list-none flex-col gap-3 p-0">{items.slice(0, first)}</ul>
      {rest.length > 0 && (
        <details>
          <summary className="button button-may">{say(texts.rest, { n: rest.length })}</summary>
          <div className="mt-3">
            <Six items={rest} lengths={lengths.slice(first)} />
          </div>
        </details>
      )}
    </>
  );
}

function fitting(lengths: number[], letters: number): number {
  let used = 0;
  const over = lengths.slice(0, AT_ONCE).findIndex((length, at) => {
    used += length;
    return at > 0 && used > letters;
  });
  return over === -1 ? AT_ONCE : over;
}
