"use client";
import type { PartnerRef } from "../../../../exercises/contract.ts";
import { dutchDate } from "../../../../samenwerkingsafspraak/document/dutchDate.ts";
import { SideMark } from "../../../../ui/SideMark.tsx";
import { AddLine } from "./AddLine.tsx";
import { Assents } from "./Assents.tsx";
import { CheckLine } from "./CheckLine.tsx";
import { useEdited } from "./Edited.tsx";
import type { EditorDocument, EditorGroup, EditorSectionView } from "./editorSections.ts";
import { Harvest } from "./Harvest.tsx";
import { LineEditor } from "./LineEditor.tsx";
import texts from "./texts.json" with { type: "json" };

type EditorSectionProps = {
  section: EditorSectionView;
  document: EditorDocument;
  partners: PartnerRef[];
};

/** One of the 17 sections: its lines to work on, and beside them what the steps offer. */
export function EditorSection({ section, document, partners }: EditorSectionProps) {
  const { id, number, title, groups, harvest, open } = section;
  const anchor = `onderdeel-${id}`;
  return (
    <section
      id={anchor}
      aria-labelledby={`${anchor}-titel`}
      className="grid scroll-mt-4 items-start gap-4 border-t border-line pt-4 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-8"
    >
      <div className="grid gap-4">
        <h2 id={`${anchor}-titel`} className="flex gap-3">
          <span className="text-leaf">{number}</span>
          <span>{title}</span>
        </h2>
        {open.length > 0 && (
          <ul className="grid gap-1">
            {open.map((check) => (
              <CheckLine key={check.id} check={check} />
            ))}
          </ul>
        )}
        {FIXED[id]?.({ document, partners })}
        {groups.map((group) => (
          <Group key={group.kind} anchor={anchor} group={group} />
        ))}
      </div>
      <Harvest section={id} title={title} harvest={harvest} columnsOf={columnsOf(groups)} />
    </section>
  );
}

type GroupProps = { anchor: string; group: EditorGroup };

function Group({ anchor, group: { kind, label, columns, choices, lines, mayAdd } }: GroupProps) {
  return (
    <div>
      {lines.length > 0 && (
        <>
          <h3 className="text-base text-muted">{label}</h3>
          <ul className="divide-y divide-line border-y border-line">
            {lines.map((line) => (
              <LineEditor key={line.id} {...{ anchor, line, columns, choices }} movable={lines.length > 1} />
            ))}
          </ul>
        </>
      )}
      {mayAdd && <AddLine anchor={anchor} kind={kind} label={label} columns={columns} />}
    </div>
  );
}

const columnsOf = (groups: EditorGroup[]) => Object.fromEntries(groups.map(({ kind, columns }) => [kind, columns]));

type FixedProps = Omit<EditorSectionProps, "section">;

/** What a section shows that no line holds. */
const FIXED: Record<string, (props: FixedProps) => React.ReactElement> = {
  header: Facts,
  parties: Partners,
  consent: Assents,
};

function Facts({ document: { title, area, date } }: FixedProps) {
  const facts = [
    [texts.section.name, title],
    [texts.section.area, area],
    [texts.section.date, dutchDate(date)],
  ];
  return (
    <>
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      <ToPrepare anchor="gegevens">{texts.section.fixed}</ToPrepare>
    </>
  );
}

function Partners({ partners }: FixedProps) {
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        {(["formal", "informal"] as const).map((side) => (
          <div key={side}>
            <SideMark side={side} />
            <ul>
              {partners
                .filter((partner) => partner.side === side)
                .map(({ id, name }) => (
                  <li key={id} dir="auto">
                    {name}
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
      <ToPrepare anchor="deelnemers">{texts.section.fixedPartners}</ToPrepare>
    </>
  );
}

function ToPrepare({ anchor, children }: { anchor: string; children: string }) {
  const { sessionId } = useEdited();
  return (
    <p className="text-sm text-muted">
      <span>{children}</span> <a href={`/regie/${sessionId}/voorbereiden#${anchor}`}>{texts.section.toPrepare}</a>
    </p>
  );
}
