"use client";
import { Drawing } from "../../../../ui/Drawing.tsx";
import type { EditorSectionView } from "./editorSections.ts";
import texts from "./texts.json" with { type: "json" };

/** The way to each section, with a sign where something is still open: beside the text where there is room, else folded. */
export function Contents({ sections }: { sections: EditorSectionView[] }) {
  return (
    <>
      <nav aria-label={texts.contents} className="sticky top-4 max-h-[calc(100dvh-2rem)] overflow-y-auto max-xl:hidden">
        <Links sections={sections} />
      </nav>
      <nav aria-label={texts.contents} className="xl:hidden">
        <details className="card">
          <summary>{texts.contents}</summary>
          <Links sections={sections} />
        </details>
      </nav>
    </>
  );
}

function Links({ sections }: { sections: EditorSectionView[] }) {
  return (
    <ol className="text-sm leading-tight">
      {sections.map(({ id, number, title, open }) => (
        <li key={id}>
          <a
            href={`#onderdeel-${id}`}
            className="flex min-h-8 items-center gap-2 py-1 text-ink no-underline hover:underline max-xl:min-h-11"
          >
            <span className="w-6 flex-none text-end text-leaf">{number}</span>
            <span className="flex-1">{title}</span>
            <OpenSign severities={open.map(({ severity }) => severity)} />
          </a>
        </li>
      ))}
      <li>
        <a href="#afronden" className="flex min-h-8 items-center ps-8 font-bold text-ink max-xl:min-h-11">
          {texts.toFinish}
        </a>
      </li>
    </ol>
  );
}

function OpenSign({ severities }: { severities: ("block" | "warn")[] }) {
  if (severities.length === 0) return null;
  const severity = severities.includes("block") ? "block" : "warn";
  return (
    <Drawing name={severity === "block" ? "warning" : "help"} title={texts.checks[severity]} className="icon size-5" />
  );
}
