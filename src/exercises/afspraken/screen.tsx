import type { ReactElement } from "react";
import { fill } from "../../lib/text.ts";
import { Drawing } from "../../ui/Drawing.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import type { PartnerRef, ScreenProps, Side } from "../contract.ts";
import { Celebration } from "./Celebration.tsx";
import type { Line } from "./lines.ts";
import type { ScreenPage } from "./tally.ts";
import texts from "./texts.json" with { type: "json" };
import { WallLine } from "./WallLine.tsx";

type Of<Kind extends ScreenPage["kind"]> = Extract<ScreenPage, { kind: Kind }>;

const words = texts.screen;
const SIDES: Side[] = ["formal", "informal"];
const MOST_NAMES = 3;

/** The agreement on the wall, page by page. */
export default function Agreement({ view }: ScreenProps<ScreenPage>) {
  switch (view.kind) {
    case "nothing":
      return <Page title={words.noAgreement} />;
    case "adopted":
      return <Celebration {...view} />;
    case "opening":
      return <Opening {...view} />;
    case "section":
      return <Section {...view} />;
    case "open":
      return <StillOpen {...view} />;
    case "assents":
      return <Assents {...view} />;
  }
}

type PageProps = {
  title: string;
  page?: number;
  pages?: number;
  aside?: string;
  children?: ReactElement | (ReactElement | false | null)[];
};

/** A page under the question of the round: its title, and on the other end what belongs to it. */
function Page({ title, page = 0, pages = 1, aside, children }: PageProps) {
  return (
    <div className="flex h-full min-h-0 flex-col gap-[1.2cqmin]">
      <header className="flex items-baseline justify-between gap-[1em]">
        <h2 className="text-[max(1.4rem,5.4cqmin)] leading-[1.15] font-bold" dir="auto">
          <span>{title}</span>
          {pages > 1 && (
            <span className="screen-small ms-[1em] text-muted">
              {fill(words.page, { pagina: page + 1, paginas: pages })}
            </span>
          )}
        </h2>
        {aside && <p className="screen-small text-muted">{aside}</p>}
      </header>
      {children}
    </div>
  );
}

function Opening({ title, place, version, state, partners, proposals }: Of<"opening">) {
  return (
    <Page title={title} aside={fill(words.version, { stand: state, nummer: version })}>
      <p className="screen-body">{place}</p>
      <div className="grid min-h-0 flex-1 grid-cols-2 items-start gap-[4cqmin]">
        {SIDES.map((side) => (
          <PartnersOf key={side} side={side} partners={partners.filter((partner) => partner.side === side)} />
        ))}
      </div>
      <p className="screen-body flex items-center gap-[0.5em]">
        <Drawing name="phone" className="icon" />
        <span>
          <span>{words.join}</span>
          {proposals > 0 && <b className="ms-[0.3em]">{fill(words.proposals, { aantal: proposals })}</b>}
        </span>
      </p>
    </Page>
  );
}

function PartnersOf({ side, partners }: { side: Side; partners: PartnerRef[] }) {
  const more = partners.length - MOST_NAMES;
  return (
    <section className="screen-body flex flex-col gap-[1cqmin]">
      <h3 className="screen-small">
        <SideMark side={side} big />
      </h3>
      <ul className="flex list-none flex-col gap-[1cqmin] p-0">
        {partners.slice(0, MOST_NAMES).map(({ id, name }) => (
          <li key={id} className="line-clamp-2 border-t-2 border-line pt-[0.8cqmin]" dir="auto">
            {name}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="screen-small text-muted">{fill(words.more, { aantal: more })}</p>}
    </section>
  );
}

function Section({ number, title, lines, proposals, page, pages }: Of<"section">) {
  return (
    <Page
      title={fill(words.section, { nummer: number, titel: title })}
      page={page}
      pages={pages}
      aside={proposals > 0 ? fill(words.proposalsHere, { aantal: proposals }) : ""}
    >
      {lines.length === 0 && <p className="screen-body">{words.empty}</p>}
      <Lines lines={lines} />
    </Page>
  );
}

function Lines({ lines }: { lines: Line[] }) {
  return (
    <ul className="flex min-h-0 list-none flex-col gap-[1.4cqmin] p-0">
      {lines.map((line, index) => (
        <WallLine key={line.id} line={line} group={line.group === lines[index - 1]?.group ? undefined : line.group} />
      ))}
    </ul>
  );
}

function StillOpen({ checks, page, pages }: Of<"open">) {
  return (
    <Page title={words.open} page={page} pages={pages}>
      {checks.length === 0 && (
        <p className="screen-body flex items-center gap-[0.5em]">
          <Drawing name="check" className="icon text-leaf" />
          <span>{words.nothingOpen}</span>
        </p>
      )}
      <ul className="flex min-h-0 list-none flex-col gap-[1.6cqmin] p-0">
        {checks.map(({ id, text, blocks }) => (
          <li key={id} className="screen-body grid grid-cols-[auto_1fr] gap-[0.6em] leading-[1.2]!">
            <Drawing name={blocks ? "pencil" : "lightbulb"} className="size-[1.3em]" />
            <span>
              {!blocks && <b>{words.hint} </b>}
              <span>{text}</span>
            </span>
          </li>
        ))}
      </ul>
    </Page>
  );
}

function Assents({ page, pages, ...sides }: Of<"assents">) {
  return (
    <Page title={words.answers} page={page} pages={pages}>
      <div className="grid min-h-0 grid-cols-2 gap-[4cqmin]">
        {SIDES.map((side) => (
          <section key={side} className="flex flex-col gap-[1.2cqmin]">
            <h3 className="screen-small">
              <SideMark side={side} big />
            </h3>
            {sides[side].length === 0 && page === 0 && <p className="screen-body">{words.nobody}</p>}
            <Lines lines={sides[side].map((line) => ({ ...line, side: undefined }))} />
          </section>
        ))}
      </div>
    </Page>
  );
}
