import texts from "./texts.json" with { type: "json" };

const LINKS = [
  { href: "/hulp", label: texts.foot.help },
  { href: "/privacy", label: texts.foot.privacy },
  { href: "/toegankelijkheid", label: texts.foot.accessibility },
];

/** Help in the same place on every page (WCAG 3.2.6), and the two pages that the law asks for. */
export function FootLinks() {
  return (
    <nav aria-label={texts.foot.label} className="page flex flex-wrap gap-x-6 pt-0">
      {LINKS.map(({ href, label }) => (
        <a key={href} href={href} className="thumb-link">
          {label}
        </a>
      ))}
    </nav>
  );
}
