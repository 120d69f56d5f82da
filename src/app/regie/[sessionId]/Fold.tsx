import { type ReactNode, useState } from "react";
import { Drawing } from "../../../ui/Drawing.tsx";
import { useScripts } from "../../../ui/useScripts.ts";

type FoldProps = {
  summary: ReactNode;
  open?: boolean;
  /** Also where no script runs, which would make it. */
  always?: boolean;
  className?: string;
  children: ReactNode;
};

/** Something that opens below its summary; the whole line is the target. What is in it is made when it is first opened. */
export function Fold({ summary, open, always = false, className = "", children }: FoldProps) {
  const scripts = useScripts();
  const [opened, setOpened] = useState(false);
  return (
    <details
      open={open}
      onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}
      className={`[&[open]>summary>svg]:rotate-180 ${className}`}
    >
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 py-1 font-normal [&::-webkit-details-marker]:hidden">
        <span className="min-w-0 flex-1">{summary}</span>
        <Drawing name="chevron" className="icon flex-none text-muted" />
      </summary>
      {(open || opened || (always && !scripts)) && <div>{children}</div>}
    </details>
  );
}
