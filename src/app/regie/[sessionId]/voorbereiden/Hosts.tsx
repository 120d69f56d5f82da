import type { ReactNode } from "react";
import { fill } from "../../../../lib/text.ts";
import type { Hosts as HostsOf, Person } from "../../../../sessions/hosts/reads.ts";
import { Card } from "../../../../ui/Card.tsx";
import { AddHost } from "./AddHost.tsx";
import { MakeLeader, RemoveHost } from "./ChangeHost.tsx";
import texts from "./hosts.texts.json" with { type: "json" };

type HostsProps = { sessionId: string; hosts: HostsOf; asker: string };

/** Who leads this bijeenkomst, and for who may say so: who leads too, or instead. */
export function Hosts({ sessionId, hosts: { leader, hosts, others, mayAppoint }, asker }: HostsProps) {
  return (
    <section id="begeleiders" aria-labelledby="begeleiders-titel" className="grid gap-4">
      <div>
        <h2 id="begeleiders-titel">{texts.title}</h2>
        <p className="mt-1 text-muted">{texts.intro}</p>
      </div>
      <Card className="grid max-w-2xl gap-4">
        {!leader && <p>{texts.noLeader}</p>}
        <ul className="divide-y divide-line">
          {leader && <Named person={leader} what={texts.leader} />}
          {hosts.map((person) => (
            <Named key={person.id} person={person} what={texts.host}>
              {(mayAppoint || person.id === asker) && (
                <details>
                  <summary
                    aria-label={fill(texts.changeOf, { naam: person.name })}
                    className="min-h-11 py-2 text-sm font-normal"
                  >
                    {texts.change}
                  </summary>
                  <div className="grid gap-4 pb-3">
                    {mayAppoint && <MakeLeader sessionId={sessionId} person={person} />}
                    <RemoveHost sessionId={sessionId} person={person} isAsker={person.id === asker} />
                  </div>
                </details>
              )}
            </Named>
          ))}
        </ul>
        {mayAppoint && others.length > 0 && <AddHost sessionId={sessionId} others={others} />}
        {mayAppoint && others.length === 0 && hosts.length === 0 && <p className="text-muted">{texts.nobody}</p>}
      </Card>
    </section>
  );
}

function Named({ person, what, children }: { person: Person; what: string; children?: ReactNode }) {
  return (
    <li className="py-1">
      <p className="[overflow-wrap:anywhere]">
        <b>
          <bdi>{person.name}</bdi>
        </b>{" "}
        <span className="text-muted">{`· ${what}`}</span>
      </p>
      <div>{children}</div>
    </li>
  );
}
