import { Card } from "../../../ui/Card.tsx";
import { Tree } from "../../../ui/Tree.tsx";
import flow from "./flow.texts.json" with { type: "json" };

/** The bijeenkomst is over: what there is to do now, with an agreement that stands fast or one that does not yet. */
export function Over({ sessionId, isAdopted }: { sessionId: string; isAdopted: boolean }) {
  const { end } = flow;
  const ways = [
    { href: `/regie/${sessionId}/afspraak`, ...(isAdopted ? end.adopted : end.agreement) },
    { href: `/api/sessions/${sessionId}/samenwerkingsafspraak.pdf`, label: end.pdf, help: end.pdfHelp },
    { href: "/beheer", label: end.list, help: end.listHelp },
  ];
  return (
    <Card as="section" tone="leaf" className="mx-auto grid max-w-3xl gap-4">
      <div className="flex items-start justify-between gap-4">
        <div className="grid gap-2">
          <h2>{end.title}</h2>
          <p>{end.text}</p>
        </div>
        <Tree growth="fruit" className="size-24 shrink-0" />
      </div>
      <ol className="grid gap-2">
        {ways.map(({ href, label, help }, at) => (
          <li key={href} className="grid grid-cols-[2rem_minmax(0,1fr)]">
            <b className="pt-2.5 text-lg tabular-nums">{at + 1}</b>
            <span>
              <a href={href} className="inline-flex min-h-11 items-center text-lg">
                {label}
              </a>
              <span className="block text-sm text-muted">{help}</span>
            </span>
          </li>
        ))}
      </ol>
      <p className="text-sm">
        <span>{end.early}</span>{" "}
        <a href={`/regie/${sessionId}/voorbereiden`} className="inline-flex min-h-11 items-center">
          {end.earlyLink}
        </a>
      </p>
    </Card>
  );
}
