import { Drawing } from "../../ui/Drawing.tsx";
import { KINDS } from "./kinds.ts";
import words from "./phone.texts.json" with { type: "json" };

/** Four words of equal weight, each with its picture, and nothing of what research says of them yet. */
export default function Differences() {
  return (
    <ul className="grid h-full list-none grid-cols-2 content-around gap-x-[0.8em] gap-y-[0.6em] p-0">
      {KINDS.map(({ id, drawing }) => (
        <li key={id} className="flex min-w-0 items-center gap-[0.5em]">
          <Drawing name={drawing} className="size-[3.2em] shrink-0 text-leaf" />
          <b className="min-w-0 text-[1.2em]">{words.kinds[id].title}</b>
        </li>
      ))}
    </ul>
  );
}
