import { addressOfOne } from "../../../../sessions/partnerships/addressOfOne.ts";
import { Card } from "../../../../ui/Card.tsx";
import { Tree } from "../../../../ui/Tree.tsx";
import type { HostSnapshot } from "../../../../zaal/snapshot/snapshot.ts";
import { agreementAt } from "../../../agreementAt.ts";
import flow from "./flow.texts.json" with { type: "json" };

type OverProps = { sessionId: string; partnerships: HostSnapshot["partnerships"] };

/** The bijeenkomst is over: what there is to do now, with an agreement that stands fast or one that does not yet. */
export function Over({ sessionId, partnerships }: OverProps) {
  const { end } = flow;
  const ways = [
    ...partnerships.flatMap(({ id, title, isAdopted }) => {
      const at = agreementAt(sessionId, addressOfOne(partnerships, id));
      const of = partnerships.length > 1 ? title : undefined;
      return [
        { href: at.editor, ...(isAdopted ? end.adopted : end.agreement), of },
        { href: at.pdf(), label: end.pdf, help: end.pdfHelp, of },
      ];
    }),
    { href: "/beheer", label: end.list, help: end.listHelp, of: undefined },
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
        {ways.map(({ href, label, help, of }, at) => (
          <li key={href} className="grid grid-cols-[2rem_minmax(0,1fr)]">
            <b className="pt-2.5 text-lg tabular-nums">{at + 1}</b>
            <span>
              <a href={href} className="inline-flex min-h-11 items-center text-lg">
                {label}
              </a>
              {of && (
                <b className="block wrap-anywhere">
                  <bdi>{of}</bdi>
                </b>
              )}
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
