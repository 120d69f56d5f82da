import { Drawing } from "../../../../ui/Drawing.tsx";
import words from "./answers.texts.json" with { type: "json" };
import type { partsOf } from "./arrangement.ts";

type PartsProps = { parts: ReturnType<typeof partsOf>; chosen: string; onChoose: (part: string) => void };

/** Which part of the answers to look at. */
export function Parts({ parts, chosen, onChoose }: PartsProps) {
  const chip = (part: string, label: string, isNow = false, count = 0) => (
    <button
      key={part}
      type="button"
      aria-pressed={chosen === part}
      onClick={() => onChoose(part)}
      className="inline-flex min-h-11 max-w-full items-center gap-1.5 rounded-full border-2 border-line px-3 text-start text-sm leading-tight hover:border-current aria-pressed:border-ink aria-pressed:bg-sun aria-pressed:font-bold aria-pressed:text-on-sun"
    >
      {isNow && <Drawing name="screen" className="icon" />}
      <bdi className="truncate">{label}</bdi>
      {isNow && <span className="sr-only">{words.onWall}</span>}
      {count > 0 && <span className="tabular-nums">{count}</span>}
    </button>
  );
  return (
    <fieldset className="flex flex-wrap gap-1.5">
      <legend className="sr-only">{words.filter}</legend>
      {chip("", words.all)}
      {parts.map(({ part, isNow, count }) => chip(part, part, isNow, count))}
    </fieldset>
  );
}
