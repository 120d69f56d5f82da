import { Drawing } from "../../ui/Drawing.tsx";
import { KINDS } from "./kinds.ts";
import words from "./phone.texts.json" with { type: "json" };

/** Four words of equal weight, each with its picture, and nothing of what research says of them yet. */
export default function Differences() {
  return (
    // Columns that no word is too long for: letters grow no further than that.
    <ul className="grid h-full list-none grid-cols-[1fr_1fr] content-around gap-x-[0.8em] gap-y-[0.6em] p-0">
      {KINDS.map(({ id, drawing }) => (
        <li key={id} className="flex items-center gap-[0.5em]">
          <Drawing name={drawing} className="size-[2.6em] shrink-0 text-leaf" />
          <b className="text-[1.2em] wrap-normal">{words.kinds[id].title}</b>
        </li>
      ))}
    </ul>
  );
}
