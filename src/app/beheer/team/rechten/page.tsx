import type { Metadata } from "next";
import words from "../../../../accounts/act/texts.json" with { type: "json" };
import { type Verb, verbIds, verbs } from "../../../../accounts/act/verbs.ts";
import { listed } from "../../../../samenwerkingsafspraak/document/listed.ts";
import { NotHere } from "../../../NotHere.tsx";
import { coordinationAt } from "../coordinationAt.ts";
import { TeamPagesHeader } from "../TeamPagesHeader.tsx";
import texts from "./texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

type Props = { searchParams: Promise<{ team?: string | string[] }> };

/** Who may do what, for who coordinates a team: the table of verbs in plain Dutch. */
export default async function RightsPage({ searchParams }: Props) {
  const found = await coordinationAt("/beheer/team/rechten", (await searchParams).team);
  if (!found) return <NotHere what="members" />;
  const groups = Map.groupBy(verbIds, groupOf);
  return (
    <main id="inhoud" className="mx-auto grid max-w-4xl gap-8 px-4 py-6">
      <TeamPagesHeader {...found} title={texts.title} path="/beheer/team/rechten" />
      <div className="grid max-w-2xl gap-3">
        <p>{texts.intro}</p>
        <p>{texts.sees}</p>
        <p>{texts.free}</p>
        <p>{texts.participants}</p>
      </div>
      {[...groups].map(([group, ids]) => (
        <section key={group} aria-labelledby={`groep-${group}`}>
          <h2 id={`groep-${group}`}>{words.groups[group]}</h2>
          <table className="mt-3 w-full text-start">
            <thead>
              <tr className="border-b border-line align-top">
                <th scope="col" className="w-2/5 py-2 pe-4 text-start">
                  {texts.who}
                </th>
                <th scope="col" className="py-2 text-start">
                  {texts.what}
                </th>
              </tr>
            </thead>
            <tbody>
              {[...Map.groupBy(ids, rolesOf)].map(([roles, may]) => (
                <tr key={roles} className="border-b border-line align-top">
                  <th scope="row" className="py-2 pe-4 text-start font-normal wrap-anywhere hyphens-auto">
                    {roles}
                  </th>
                  <td className="py-2 wrap-anywhere hyphens-auto">
                    <ul className="grid gap-1">
                      {may.map((id) => (
                        <li key={id}>{words.verbs[id]}</li>
                      ))}
                    </ul>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </main>
  );
}

const groupOf = (verb: Verb): keyof typeof words.groups => verb.split(".")[0] as keyof typeof words.groups;

/** Who may do it, in words. */
const rolesOf = (verb: Verb): string =>
  listed(verbs[verb].map((role, at) => (at === 0 ? words.roles[role] : uncapitalised(words.roles[role]))));

const uncapitalised = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
