import { Drawing } from "../../../ui/Drawing.tsx";
import texts from "./texts.json" with { type: "json" };

const TABS = [
  { name: "programme", icon: "clock" },
  { name: "step", icon: "screen" },
  { name: "incoming", icon: "phone" },
] as const;

export type Tab = (typeof TABS)[number]["name"];

/** On a tablet or phone: which of the three columns to see. */
export function Tabs({ chosen, onChoose, answers }: { chosen: Tab; onChoose: (tab: Tab) => void; answers: number }) {
  return (
    <nav aria-label={texts.tabs.label} className="flex border-t border-line xl:hidden">
      {TABS.map(({ name, icon }) => (
        <button
          key={name}
          type="button"
          aria-pressed={chosen === name}
          onClick={() => onChoose(name)}
          className="inline-flex min-h-12 flex-auto basis-0 items-center justify-center gap-1.5 border-t-4 px-1 whitespace-nowrap border-transparent text-sm aria-pressed:border-sun aria-pressed:font-bold"
        >
          <Drawing name={icon} className="icon max-sm:hidden" />
          <span>{texts.tabs[name]}</span>
          {name === "incoming" && answers > 0 && <span className="tabular-nums">{`(${answers})`}</span>}
        </button>
      ))}
    </nav>
  );
}
