import type { AgreementCheck } from "../../../../exercises/contract.ts";
import { Drawing } from "../../../../ui/Drawing.tsx";
import texts from "./texts.json" with { type: "json" };

type CheckLineProps = {
  check: AgreementCheck;
  /** The section that it is about, where it stands elsewhere. */
  section?: { id: string; title: string };
};

const ICONS = { ok: "check", block: "warning", warn: "help" } as const;

/** One check for Definitief: a sign and a word for how it stands, and the way to its section. */
export function CheckLine({ check: { ok, severity, text }, section }: CheckLineProps) {
  const standing = ok ? "ok" : severity;
  return (
    <li className={`flex items-start gap-2 ${ok ? "text-muted" : ""}`}>
      <Drawing name={ICONS[standing]} className="icon mt-0.5 flex-none" />
      <span>
        <b>{`${texts.checks[standing]}:`}</b> <span>{text}</span>{" "}
        {section && !ok && (
          <a href={`#onderdeel-${section.id}`} className="inline-flex min-h-8 items-center">
            {texts.checks.go.replace("{onderdeel}", section.title)}
          </a>
        )}
      </span>
    </li>
  );
}
