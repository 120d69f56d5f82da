import { SureButton } from "../SureButton.tsx";
import texts from "../texts.json" with { type: "json" };
import type { Acts } from "../useRegie.ts";
import flow from "./flow.texts.json" with { type: "json" };

type MoreLinksProps = { sessionId: string; ends: boolean; acts: Acts };

/** The pages around the regie; and where the programme is not at its end, the way to end it all the same (`ends`). */
export function MoreLinks({ sessionId, ends, acts }: MoreLinksProps) {
  const links = [
    { href: `/regie/${sessionId}/afspraak`, label: texts.more.agreement },
    { href: `/regie/${sessionId}/opbrengst`, label: texts.more.yield },
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
      {ends && (
        <p className="-mx-2">
          <SureButton
            icon="lock"
            busy={acts.isUnderWay("end")}
            onSure={() => void acts.closeSession()}
            question={flow.end.sure}
          >
            {texts.press.end}
          </SureButton>
        </p>
      )}
    </nav>
  );
}
