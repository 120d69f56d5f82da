import { useSearchParams } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Drawing } from "../../../ui/Drawing.tsx";
import texts from "./texts.json" with { type: "json" };

type FoldProps = {
  summary: ReactNode;
  open?: boolean;
  /** Where no script runs, a link goes to the page with this fold open: how it is called there, and the place to go to. */
  link?: { id: string; anchor: string };
  className?: string;
  children: ReactNode;
};

/** Something that opens below its summary; the whole line is the target. What is in it is made when it is first opened. */
export function Fold({ summary, open, link, className = "", children }: FoldProps) {
  const isLinked = useSearchParams().get("open") === link?.id;
  const [opened, setOpened] = useState(isLinked);
  return (
    <details
      open={open || isLinked || undefined}
      onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}
      className={`[&[open]>summary>svg]:rotate-180 ${className}`}
    >
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 py-1 font-normal [&::-webkit-details-marker]:hidden">
        <span className="min-w-0 flex-1">{summary}</span>
        <Drawing name="chevron" className="icon flex-none text-muted" />
      </summary>
      {open || opened ? (
        <div>{children}</div>
      ) : (
        link && (
          <a
            href={`?open=${encodeURIComponent(link.id)}#${link.anchor}`}
            className="inline-flex min-h-11 items-center text-sm"
          >
            {texts.openFold}
          </a>
        )
      )}
    </details>
  );
}
