import { describe, expect, it } from "vitest";
import type { AgreementAtHand, Mine, Stage } from "../contract.ts";
import { ASSENT_REASON_MOST } from "../contract.ts";
import { amir, moeders, wijkteam } from "../kit/people.fixture.ts";
import { shownIn, wordsIn } from "../kit/ShownIn.fixture.tsx";
import { agreement, assent, at } from "./agreement.fixture.ts";
import { phoneView } from "./handed.fixture.ts";
import Phone from "./phone.tsx";
import type { Body } from "./schema.ts";

type Shown = { mine?: Mine<Body>[]; document?: AgreementAtHand; asked?: string; language?: "nl" | "ar" | "nl-x-a2" };

const act = ({ do: name, ...more }: { do: string; id?: string }, draft = "") => ({
  action: () => {},
  hidden: { $act: name, ...more },
  draftKey: `${name} ${draft}`,
  onSend: () => null,
});

function phone(stage: Partial<Stage>, { mine = [], document = agreement, asked, language = "nl" }: Shown = {}) {
  const { state, round, page, ...rest } = at({ agreement: document, ...stage });
  return shownIn(
    language,
    "afspraken",
    <Phone
      view={phoneView({ state, round, page, ...rest })}
      stage={{ state, round, page }}
      me={{ partnerId: amir.partnerId, partnerName: moeders.name, standing: "informal" }}
      mine={mine}
      answered={{ backup0: "ja" }}
      asked={asked ?? null}
      agreement={{ page: "/afspraak", pdf: "/afspraak.pdf" }}
      act={act}
    />,
  );
}

describe("Amir proposes", () => {
  const OPEN = { state: "open" as const };

  it("first what it is about, the sections about which the group said something before the others", () => {
    const html = phone(OPEN);
    expect(html.match(/value="contribute"/g)).toBeNull();
    expect([...html.matchAll(/<optgroup label="([^"]*)"/g)].map(([, title]) => title)).toEqual([
      "Doelen",
      "Afspraken: wie, wat, wanneer",
      "Regie en overleg",
      "Wat als het anders loopt?",
      "Evaluatie",
    ]);
    expect(html).toContain('<option value="action" selected="">Wie doet wat, en wanneer?</option>');
    expect(html).toContain('<option value="backup">Wie neemt het over?</option>');
    // No script need run: the choice is in the address of the page.
    expect(html).toMatch(/<form[^>]*method="get"/);
  });

  it("then one thing: a field for words, three for an action", () => {
    const fields = (asked: string) =>
      [...phone(OPEN, { asked }).matchAll(/name="(text|what|who|when|risk|response|date)"/g)].map(([, name]) => name);
    expect(fields("goal")).toEqual(["text"]);
    expect(fields("action")).toEqual(["what", "who", "when"]);
    expect(fields("whatif")).toEqual(["risk", "response"]);
    expect(fields("evalDate")).toEqual(["date"]);
    expect(fields("form")).toEqual([]);
    expect(phone(OPEN, { asked: "backup" })).toMatch(/<h2[^>]*>Wie neemt het over\?<\/h2>/);
  });

  it("reads why a proposal was refused, and keeps his words in the form", () => {
    const body = { kind: "action", what: "Samen koken", who: "Wij", when: "2020-01-01" } as const;
    const mine = [
      { id: "m", round: 0, body, status: "refused" as const, message: "Kies een datum die nog moet komen." },
    ];
    const html = phone(OPEN, { mine });
    for (const words of [
      "Kies een datum die nog moet komen.",
      "Samen koken · Wij · 1 januari 2020",
      'value="2020-01-01"',
    ])
      expect(html).toContain(words);
    expect(html).toContain(">Samen koken</textarea>");
  });
});

describe("Amir reads", () => {
  it("only sections that have lines, and the empty ones as one line with their names behind it", () => {
    const html = phone({});
    expect([...html.matchAll(/id="deel-(\w+)"/g)].map(([, id]) => id)).toEqual(["parties", "goals", "actions", "lead"]);
    expect(wordsIn(html)).toContain("Nog 3 onderdelen zijn leeg");
    expect(html).toContain("<li>Wat als het anders loopt?</li>");
  });

  it("stands behind a line, with a button to take it back", () => {
    expect(phone({})).toMatch(/<button[^>]*value=""[^>]*aria-pressed="true"[^>]*>Hier sta jij achter/);
    expect(phone({})).toMatch(/<button[^>]*value="ja"[^>]*aria-pressed="false"[^>]*>Hier sta ik achter/);
  });

  it("is asked nothing any more when the step is closed, and nothing yet when it has not begun", () => {
    expect(phone({ state: "closed", round: 1 })).not.toContain("<form");
    expect(phone({ state: "closed" })).toContain("Ouders kennen ons");
    expect(phone({ state: "planned" })).not.toContain("<form");
  });

  it("no mark of a side within a sentence", () => {
    for (const html of [phone({}), phone({ round: 1 })])
      for (const [mark = ""] of html.matchAll(/[^>]{3,}<span class="side /g)) expect(mark).toBe("");
  });
});

describe("Amir answers for his group", () => {
  const own = (answer: "agree" | "disagree", reason = "", current = true) => ({
    ...agreement,
    assents: [assent(moeders, answer, reason, current)],
  });

  it("when it is asked, after the agreement in short and before the whole of it", () => {
    expect(phone({})).not.toContain("Zijn jullie akkoord?");
    for (const html of [phone({ round: 1 }), phone({}, { document: { ...agreement, state: "proposed" } })]) {
      const places = ["Samen voor ouders", "Zijn jullie akkoord?", "Lees alles"].map((words) => html.indexOf(words));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places).not.toContain(-1);
      expect(html).toContain(`name="textSha256" value="${"f".repeat(64)}"`);
      expect(html).toContain(`namens <bdi>${moeders.name}</bdi>`);
    }
    expect(phone({ round: 1 }, { document: { ...agreement, state: "adopted" } })).not.toContain("textSha256");
  });

  it("with as much room for a reason as the agreement takes", () => {
    expect(phone({ round: 1 })).toMatch(
      new RegExp(`<textarea[^>]*data-most="${ASSENT_REASON_MOST}"[^>]*name="reason"`),
    );
  });

  it("finds his reason there to change, and hears that the text changed since", () => {
    const html = phone({ round: 1 }, { document: own("disagree", "Eerst een vaste ruimte", false) });
    expect(wordsIn(html)).toContain("Jullie antwoord is nu: Nog niet akkoord (bij een eerdere tekst)");
    expect(html).toContain("De tekst is daarna veranderd.");
    expect(html).toContain(">Eerst een vaste ruimte</textarea>");
  });
});

describe("Amir's phone once the agreement is adopted", () => {
  const adopted: AgreementAtHand = { ...agreement, state: "adopted", sha256: "b".repeat(64) };

  it("offers the agreement and its PDF, and asks nothing", () => {
    const html = phone({ round: 1 }, { document: adopted });
    for (const words of ['href="/afspraak"', 'href="/afspraak.pdf"']) expect(html).toContain(words);
    for (const words of ["<form", "Stel nog iets voor", "Dit is nog nodig"]) expect(html).not.toContain(words);
  });

  it("says beside a concept that followed which version stands", () => {
    const html = phone({}, { document: { ...agreement, version: 2 } });
    expect(html).toContain("Versie 1 staat vast.");
    expect(html).toContain('href="/afspraak"');
    expect(phone({})).not.toContain("staat vast");
  });
});

describe("in another language", () => {
  const named = [wijkteam.name, moeders.name, "Basisschool De Linde"];
  const own = ["Samen voor ouders", "Ouders kennen ons", "Inloopuur", "Wie: Wijkteam", "Klaar: 1 mei", "Vrouwengroep"];
  const kept = [...named, ...own, "Wijkteam", "de coördinator", "Wie betaalt de koffie?", "PDF"];

  it("everything is Arabic but what stands in the agreement, which is marked as Dutch", () => {
    const evaluation = { kind: "evalDate", date: "2027-06-01" } as const;
    const mine = [{ id: "m", round: 0, body: evaluation, status: "saved" as const, message: "" }];
    const pages = [
      phone({ state: "open" }, { language: "ar", mine }),
      phone({ state: "open" }, { language: "ar", asked: "action" }),
      phone({}, { language: "ar" }),
      phone({ round: 1 }, { language: "ar" }),
      phone({ round: 1 }, { language: "ar", document: { ...agreement, state: "adopted", version: 2 } }),
    ];
    for (const html of pages) {
      const words = kept.reduce((all, one) => all.replaceAll(one, ""), wordsIn(html));
      expect(words).not.toMatch(/[a-z]{3}/i);
      expect(html).toMatch(/<p id="regel-goal0"[^>]*lang="nl"/);
    }
    expect(pages[0]).toContain("يونيو");
  });

  it("the sections have their plain names in eenvoudig Nederlands", () => {
    expect(phone({ round: 1 }, { language: "nl-x-a2" })).toContain("Vinden jullie dit goed?");
  });
});
