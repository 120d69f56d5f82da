import type { Metadata } from "next";
import { fill } from "../../../../lib/text.ts";
import { dutchDate } from "../../../../samenwerkingsafspraak/document/dutchDate.ts";
import { hostOf } from "../../../../sessions/access.ts";
import { shownTitle } from "../../../../sessions/shownTitle.ts";
import { PhotosAt } from "../../../../ui/PhotosAt.tsx";
import { readYield, type SessionYield } from "../../../../zaal/yield/reads.ts";
import type { StepYield } from "../../../../zaal/yield/stepYield.ts";
import { SessionHeader } from "../../../beheer/SessionHeader.tsx";
import { memberAt } from "../../../memberAt.ts";
import { NotHere } from "../../../NotHere.tsx";
import { PrintButton } from "../draaiboek/PrintButton.tsx";
import { FollowSession } from "../FollowSession.tsx";
import { ParkedPart } from "./ParkedPart.tsx";
import { StepPart } from "./StepPart.tsx";
import texts from "./texts.json" with { type: "json" };
import { Unused } from "./Unused.tsx";

export const metadata: Metadata = { title: texts.title };

/** So many answers of each step stand on the whole page, and so many on a page of one step. */
const FIRST = 20;
const PER_PAGE = 100;

type Props = {
  params: Promise<{ sessionId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What a bijeenkomst yielded, to read and to print: all of it, or with `onderdeel` all of one step, page by page (`blad`). */
export default async function YieldPage({ params, searchParams }: Props) {
  const { sessionId } = await params;
  const host = await hostOf(sessionId, await memberAt(`/regie/${sessionId}/opbrengst`));
  if (!host) return <NotHere what="session" />;
  const found = await readYield(host);
  const { onderdeel, blad } = await searchParams;
  const steps = found.parts.flatMap((part) => part.steps);
  const step = steps.find(({ id }) => id === onderdeel);
  const { room } = found;
  return (
    <main id="inhoud" className="mx-auto grid max-w-4xl gap-8 px-4 py-4 pb-12 print:max-w-none print:p-0">
      <SessionHeader session={room} title={texts.title} at="yield" />
      <header className="hidden print:block">
        <p>
          <bdi>{shownTitle(room)}</bdi> · <bdi>{room.area}</bdi>
        </p>
        <h1>{texts.title}</h1>
      </header>
      <div className="flex flex-wrap items-center justify-between gap-3 print:hidden">
        <p className="max-w-xl text-muted">{texts.intro}</p>
        <PrintButton>{texts.print}</PrintButton>
      </div>
      <PhotosAt sessionId={room.id} as="host">
        {step ? (
          <OneStep sessionId={room.id} step={step} page={Number(blad) || 1} />
        ) : (
          <Whole found={found} isEmpty={steps.length === 0} />
        )}
      </PhotosAt>
      <FollowSession sessionId={room.id} revision={room.revision} />
    </main>
  );
}

function Whole({ found: { room, parts, unused }, isEmpty }: { found: SessionYield; isEmpty: boolean }) {
  const many = room.parts.length > 1;
  return (
    <>
      {isEmpty && <p>{room.state === "closed" ? texts.gone : texts.nothing}</p>}
      {parts.map(
        ({ id, date, steps }, at) =>
          steps.length > 0 && (
            <section key={id} className="grid gap-6">
              <h2 className="border-b-2 border-ink pb-1">{many ? whenOf(at, date) : dutchDate(date)}</h2>
              {steps.map((step) => (
                <StepPart key={step.id} step={step} from={0} most={FIRST} href={addressOf(room.id, step.id)} />
              ))}
            </section>
          ),
      )}
      <Unused steps={unused} most={FIRST} sessionId={room.id} isEmpty={isEmpty} />
      <ParkedPart sessionId={room.id} items={room.parked} partnerships={room.partnerships} />
    </>
  );
}

const whenOf = (at: number, date: string): string =>
  fill(texts.when, { naam: fill(texts.part, { nummer: at + 1 }), datum: dutchDate(date) });

function OneStep({ sessionId, step, page }: { sessionId: string; step: StepYield; page: number }) {
  const pages = Math.max(1, Math.ceil(step.said.length / PER_PAGE));
  const nr = Math.min(Math.max(1, Math.trunc(page)), pages);
  const links = [
    ...(nr > 1 ? [{ href: addressOf(sessionId, step.id, nr - 1), label: texts.previous }] : []),
    ...(nr < pages ? [{ href: addressOf(sessionId, step.id, nr + 1), label: texts.next }] : []),
    { href: `/regie/${sessionId}/opbrengst`, label: texts.back },
  ];
  return (
    <>
      <StepPart step={step} from={(nr - 1) * PER_PAGE} most={PER_PAGE} href={null} />
      <nav aria-label={texts.title} className="flex flex-wrap items-center gap-x-6 print:hidden">
        {pages > 1 && <span className="tabular-nums">{fill(texts.page, { nr, totaal: pages })}</span>}
        {links.map(({ href, label }) => (
          <a key={href} href={href} className="inline-flex min-h-11 items-center">
            {label}
          </a>
        ))}
      </nav>
    </>
  );
}

const addressOf = (sessionId: string, stepId: string, page = 1): string =>
  `/regie/${sessionId}/opbrengst?onderdeel=${stepId}${page > 1 ? `&blad=${page}` : ""}`;
