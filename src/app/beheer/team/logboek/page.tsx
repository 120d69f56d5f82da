import type { Metadata } from "next";
import { readActChoices, readActs } from "../../../../accounts/act/reads.ts";
import { ACTS_KEPT_DAYS } from "../../../../accounts/act/verbs.ts";
import { fill } from "../../../../lib/text.ts";
import { LinkButton } from "../../../../ui/LinkButton.tsx";
import { NotHere } from "../../../NotHere.tsx";
import { coordinationAt } from "../coordinationAt.ts";
import { TeamPagesHeader } from "../TeamPagesHeader.tsx";
import { ActList } from "./ActList.tsx";
import { LogSearch } from "./LogSearch.tsx";
import texts from "./texts.json" with { type: "json" };

export const metadata: Metadata = { title: texts.title };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const PATH = "/beheer/team/logboek";

/** What was done in a team, for who coordinates it. */
export default async function LogPage({ searchParams }: Props) {
  const asked = await searchParams;
  const word = (name: string) => [asked[name]].flat()[0] ?? "";
  const found = await coordinationAt(PATH, asked.team);
  if (!found) return <NotHere what="members" />;
  const { coordinator } = found;
  const wanted = { userId: word("wie"), sessionId: word("bijeenkomst"), before: word("voor") };
  const [{ lines, next }, choices] = await Promise.all([readActs(coordinator, wanted), readActChoices(coordinator)]);
  const at = (before: string) => {
    const { teamId: team } = coordinator;
    const query = { team, wie: wanted.userId, bijeenkomst: wanted.sessionId, voor: before };
    return `${PATH}?${new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ""))}`;
  };
  return (
    <main id="inhoud" className="mx-auto grid max-w-5xl gap-6 px-4 py-6">
      <TeamPagesHeader {...found} title={texts.title} path={PATH} />
      <p className="max-w-2xl">{fill(texts.intro, { dagen: ACTS_KEPT_DAYS })}</p>
      <LogSearch team={coordinator.teamId} choices={choices} wanted={wanted} />
      {lines.length === 0 ? <p>{texts.none}</p> : <ActList lines={lines} />}
      {(next || wanted.before) && (
        <p className="flex flex-wrap gap-x-4">
          {next && <LinkButton href={at(next)}>{texts.older}</LinkButton>}
          {wanted.before && (
            <a href={at("")} className="inline-flex min-h-11 items-center">
              {texts.newest}
            </a>
          )}
        </p>
      )}
    </main>
  );
}
