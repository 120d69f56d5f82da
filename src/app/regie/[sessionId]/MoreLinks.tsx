import texts from "./texts.json" with { type: "json" };

/** The pages around the regie. */
export function MoreLinks({ sessionId }: { sessionId: string }) {
  const links = [
    { href: `/regie/${sessionId}/afspraak`, label: texts.more.agreement },
    { href: `/regie/${sessionId}/draaiboek`, label: texts.more.script },
    { href: `/regie/${sessionId}/voorbereiden`, label: texts.more.prepare },
    { href: "/beheer", label: texts.more.list },
  ];
  return (
    <nav aria-label={texts.more.title}>
      <ul>
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href} className="inline-flex min-h-11 items-center">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
