import { Drawing } from "../../../ui/Drawing.tsx";
import seatTexts from "./people/seatPanel.texts.json" with { type: "json" };
import texts from "./texts.json" with { type: "json" };

const TABS = [
  { name: "programme", icon: "clock" },
  { name: "step", icon: "screen" },
  { name: "incoming", icon: "phone" },
  { name: "typing", icon: "pencil" },
] as const;

export type Tab = (typeof TABS)[number]["name"];

type TabsProps = {
  chosen: Tab;
  onChoose: (tab: Tab) => void;
  answers: number;
  /** Whether something is typed for a seat: then that is a tab too. */
  types: boolean;
};

/** On a tablet or phone: which of the columns to see. */
export function Tabs({ chosen, onChoose, answers, types }: TabsProps) {
  return (
    <nav aria-label={texts.tabs.label} className="flex border-t border-line xl:hidden">
      {TABS.filter(({ name }) => name !== "typing" || types).map(({ name, icon }) => (
        <button
          key={name}
          type="button"
          aria-pressed={chosen === name}
          onClick={() => onChoose(name)}
          className="inline-flex min-h-12 flex-auto basis-0 items-center justify-center gap-1.5 border-t-4 px-1 whitespace-nowrap border-transparent text-sm aria-pressed:border-sun aria-pressed:font-bold"
        >
          <Drawing name={icon} className="icon max-sm:hidden" />
          <span>{name === "typing" ? seatTexts.tab : texts.tabs[name]}</span>
          {name === "incoming" && answers > 0 && <span className="tabular-nums">{`(${answers})`}</span>}
        </button>
      ))}
    </nav>
  );
}
