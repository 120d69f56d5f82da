import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { AgreementAtHand, LineKind, Mine, Stage } from "../contract.ts";
import { ASSENT_REASON_MOST, content } from "../contract.ts";
import { pageTitles, phoneView, screenView } from "./handed.fixture.ts";
import Phone from "./phone.tsx";
import type { Body } from "./schema.ts";
import Screen from "./screen.tsx";

const KINDS: Record<string, LineKind[]> = {
  goals: ["goal"],
  actions: ["action"],
  whatif: ["whatif", "bell"],
  evaluation: ["evalDate", "evalHow", "evalQuestion"],
  shape: ["form", "focus"],
};

const agreement: AgreementAtHand = {
  title: "Samen voor ouders",
  area: "Oost",
  date: "2026-11-23",
  dates: [],
  host: null,
  validUntil: null,
  state: "concept",
  version: 1,
  sha256: null,
  adoptedAt: null,
  textSha256: "f".repeat(64),
  partners: [
    { id: "wijkteam", name: "Wijkteam", side: "formal", contact: "" },
    { id: "vrouwengroep", name: "Vrouwengroep", side: "informal", contact: "" },
  ],
  sections: content.agreementTemplate.sections.map(({ id, order, title }) => ({
    id,
    number: order,
    title,
    groups: (KINDS[id] ?? []).map((kind) => ({ kind, label: `vraag naar ${kind}`, columns: [""], rows: [] })),
  })),
  assents: [],
  withoutAssentOf: [],
  takenOver: [],
  checks: [],
  changes: [],
};
const goal = {
  id: "line1",
  cells: ["Ouders kennen ons"],
  fields: {},
  support: { formal: 1, informal: 2 },
  sourceCount: 1,
};
for (const section of agreement.sections) if (section.id === "goals") section.groups[0]?.rows.push(goal);

const input = (stage: Partial<Stage>, document = agreement) => ({
  state: "shown" as const,
  round: 0,
  page: 0,
  revealed: true,
  ...stage,
  setup: {},
  entries: [],
  partners: document.partners,
  material: [],
  agreement: document,
});
const act = ({ do: name, ...more }: { do: string; id?: string }) => ({
  action: () => {},
  hidden: { $act: name, ...more },
  draftKey: "",
  onSend: () => null,
});
const me = { partnerId: "vrouwengroep", partnerName: "Vrouwengroep", standing: "informal" } as const;

function phone(stage: Partial<Stage>, mine: Mine<Body>[] = [], document = agreement) {
  const { state, round, page, ...rest } = input(stage, document);
  const view = phoneView({ state, round, page, ...rest });
  return renderToStaticMarkup(
    <Phone
      view={view}
      stage={{ state, round, page }}
      me={me}
      mine={mine}
      answered={{ line1: "ja" }}
      agreement={{ page: "/afspraak", pdf: "/afspraak.pdf" }}
      act={act}
    />,
  );
}

describe("the wall", () => {
  it("every page has one title, and the parts that are still empty share one page", () => {
    const list = Array.from({ length: pageTitles(input({})).length }, (_, page) =>
      renderToStaticMarkup(<Screen view={screenView(input({ page }))} stage={{ state: "shown", round: 0, page }} />),
    );
    expect(list).toHaveLength(pageTitles(input({})).length);
    expect(list.length).toBeLessThan(9);
    for (const html of list) expect(html.match(/<h2/g)).toHaveLength(1);
    expect(list.at(-2)).toContain("Nog leeg");
    expect(list.at(-2)).toContain("15. Wat als het anders loopt?");
    expect(list.at(-1)).toContain("Er is niets meer open.");
  });

  it("an answer is an icon and a word beside the name, never a colour alone", () => {
    const answered: AgreementAtHand = {
      ...agreement,
      assents: [
        {
          partnerId: "wijkteam",
          answer: "discuss",
          reason: "De directie komt dinsdag bij elkaar.",
          at: "2026-11-23T10:00:00Z",
          current: true,
        },
      ],
    };
    const html = renderToStaticMarkup(
      <Screen view={screenView(input({ round: 1 }, answered))} stage={{ state: "shown", round: 1, page: 0 }} />,
    );
    for (const word of [
      "formeel",
      "informeel",
      "moet ik nog voorleggen",
      "nog geen antwoord",
      "De directie komt dinsdag bij elkaar.",
    ])
      expect(html).toContain(word);
  });
});

describe("Amir's phone once the agreement is adopted", () => {
  const adopted: AgreementAtHand = { ...agreement, state: "adopted", sha256: "b".repeat(64) };

  it("says so, offers the agreement and its PDF, and asks nothing", () => {
    const html = phone({ round: 1 }, [], adopted);
    for (const words of ["Onze afspraak staat vast", 'href="/afspraak"', 'href="/afspraak.pdf"'])
      expect(html).toContain(words);
    for (const words of ["<form", "Je kunt nog iets voorstellen", "Dit is nog open"]) expect(html).not.toContain(words);
  });

  it("says beside a concept that followed which version stands", () => {
    const html = phone({}, [], { ...agreement, version: 2 });
    expect(html).toContain("Versie 1 staat vast.");
    expect(html).toContain('href="/afspraak"');
    expect(phone({})).not.toContain("staat vast");
  });
});

describe("Amir's phone", () => {
  it("has all 17 sections, and a form in those where he may propose something", () => {
    const html = phone({});
    expect(html.match(/id="deel-/g)).toHaveLength(17);
    expect(html.match(/value="contribute"/g)).toHaveLength(1 + 1 + 2 + 2);
    for (const field of ["what", "who", "when", "risk", "response", "date"]) expect(html).toContain(`name="${field}"`);
  });

  it("opens the section that is on the wall", () => {
    const page = pageTitles(input({})).findIndex((title) => title.includes("Doelen"));
    expect(phone({ page })).toMatch(/<details id="deel-goals"[^>]* open=""/);
  });

  it("shows that he stands behind a line, with a button to take it back", () => {
    expect(phone({})).toMatch(
      /<button[^>]*value=""[^>]*aria-pressed="true"|<button[^>]*aria-pressed="true"[^>]*value=""/,
    );
  });

  it("says why a proposal was refused, and keeps his words in the form", () => {
    const html = phone({}, [
      {
        id: "m",
        round: 0,
        body: { kind: "action", what: "Samen koken", who: "Wij", when: "2020-01-01" },
        status: "refused",
        message: "Kies een datum die nog moet komen.",
      },
    ]);
    expect(html).toContain("Kies een datum die nog moet komen.");
    expect(html).toContain('value="2020-01-01"');
    expect(html).toContain(">Samen koken</textarea>");
  });

  it("asks for an answer only when the answers are asked, and sends along which text he read", () => {
    expect(phone({})).not.toContain("namens");
    for (const html of [phone({ round: 1 }), phone({}, [], { ...agreement, state: "proposed" })]) {
      expect(html).toContain("Jullie antwoord namens <bdi>Vrouwengroep</bdi>");
      expect(html).toContain(`name="textSha256" value="${"f".repeat(64)}"`);
    }
    expect(phone({ round: 1 }, [], { ...agreement, state: "adopted" })).not.toContain("textSha256");
  });

  it("has as much room for a reason as the agreement takes", () => {
    expect(phone({ round: 1 })).toMatch(
      new RegExp(`<textarea[^>]*data-most="${ASSENT_REASON_MOST}"[^>]*name="reason"`),
    );
  });

  it("tells what the own organisation answered, and that the text changed since", () => {
    const html = phone({ round: 1 }, [], {
      ...agreement,
      assents: [{ partnerId: "vrouwengroep", answer: "agree", reason: "", at: "2026-11-23T10:00:00Z", current: false }],
    });
    expect(html).toContain("Jullie antwoord is nu:");
    expect(html).toContain("De tekst is daarna veranderd.");
  });

  it("asks nothing any more when the step is closed, and nothing yet when it has not begun", () => {
    expect(phone({ state: "closed", round: 1 })).not.toContain("<form");
    expect(phone({ state: "closed" })).toContain("Ouders kennen ons");
    expect(phone({ state: "planned" })).not.toContain("<form");
  });
});
