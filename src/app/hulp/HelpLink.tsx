import { Drawing } from "../../ui/Drawing.tsx";
import texts from "./begeleiden/link.texts.json" with { type: "json" };

/** Help for who leads, at the top right of every page for staff (WCAG 3.2.6). `apart` where the page must stay open. */
export function HelpLink({ apart = false }: { apart?: boolean }) {
  return (
    <a
      href="/hulp/begeleiden"
      {...(apart ? { target: "_blank", rel: "noopener" } : {})}
      className={`inline-flex min-h-11 flex-none items-center gap-1.5 px-2 text-sm ${apart ? "max-md:flex-col max-md:justify-center max-md:gap-0" : ""}`}
    >
      <Drawing name="help" className="icon" />
      <span>{texts.help}</span>
      {apart && <span className="sr-only">{texts.apart}</span>}
    </a>
  );
}
