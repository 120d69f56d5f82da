import { shownTitle } from "../../sessions/shownTitle.ts";
import { HelpLink } from "../hulp/HelpLink.tsx";
import texts from "./texts.json" with { type: "json" };

type Place = "prepare" | "script" | "run" | "agreement" | "yield";

type SessionHeaderProps = {
  session: { id: string; title: string; practice: boolean; area: string; state: "preparing" | "running" | "closed" };
  title: string;
  /** Which of the session's pages this is, if it is one of these. */
  at?: Place;
};

/** Where we are: the page's title, the session, and the way to its other pages. */
export function SessionHeader({ session, title, at }: SessionHeaderProps) {
  const root = `/regie/${session.id}`;
  const places: { place: Place; href: string }[] = [
    { place: "prepare", href: `${root}/voorbereiden` },
    { place: "script", href: `${root}/draaiboek` },
    ...(session.state === "preparing" ? [] : [{ place: "run" as const, href: root }]),
    { place: "agreement", href: `${root}/afspraak` },
    ...(session.state === "preparing" ? [] : [{ place: "yield" as const, href: `${root}/opbrengst` }]),
  ];
  return (
    <header className="grid gap-3 print:hidden">
      <div className="-mx-2 flex items-start gap-2 border-b border-line pb-2">
        <nav aria-label={texts.nav.label} className="flex flex-1 flex-wrap gap-x-2 text-sm">
          <a href="/beheer" className="inline-flex min-h-11 items-center px-2">
            {texts.nav.list}
          </a>
          {places.map(({ place, href }) => (
            <a
              key={place}
              href={href}
              aria-current={place === at ? "page" : undefined}
              className="inline-flex min-h-11 min-w-0 items-center rounded-lg px-2 wrap-anywhere aria-[current]:bg-now aria-[current]:font-bold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {texts.nav[place]}
            </a>
          ))}
        </nav>
        <HelpLink />
      </div>
      <div>
        <p className="text-muted">
          <bdi>{shownTitle(session)}</bdi> · <bdi>{session.area}</bdi>
        </p>
        <h1 className="wrap-anywhere hyphens-auto">{title}</h1>
      </div>
    </header>
  );
}
