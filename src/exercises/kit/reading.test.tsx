import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Mine } from "../contract.ts";
import { Growing } from "./Growing.tsx";
import { type OtherLine, Others } from "./Others.tsx";
import { form, forms } from "./rendered.fixture.ts";
import { SentTexts } from "./SentTexts.tsx";
import { Six } from "./Six.tsx";

type Body = { text: string; question: string };
const mine = (id: string, more: Partial<Mine<Body>> = {}): Mine<Body> => ({
  ...{ id, body: { text: `Woorden van ${id}`, question: "wie" }, round: 0, status: "saved", message: "" },
  ...more,
});
const sent = (all: Mine<Body>[], isClosed = false) =>
  renderToStaticMarkup(<SentTexts mine={all} act={form} maxLength={400} isClosed={isClosed} />);

describe("what this phone sent", () => {
  test("stands there with how far it got, and can be changed and taken back", () => {
    const html = sent([mine("een")]);
    expect(html).toContain("Dit schreef jij");
    expect(html).toContain("Woorden van een");
    expect(html).toContain("Bewaard.");
    expect([forms(html, "change"), forms(html, "withdraw")]).toEqual([1, 1]);
    // What is changed keeps what it is about.
    expect(html).toContain('name="question" value="wie"');
    expect(html).toMatch(/<details[^o>]*>/);
  });

  test("waits without a way to change it as long as it is on its way, and says why it was refused", () => {
    const waiting = sent([mine("een", { status: "waiting" })]);
    expect(waiting).toContain("Nog niet verstuurd.");
    expect(forms(waiting, "change")).toBe(0);
    const refused = sent([mine("een", { status: "refused", message: "Dit is te lang." })]);
    expect(refused).toContain("Dit is te lang.");
    expect(refused).not.toContain("Dit konden we niet bewaren.");
    expect(forms(refused, "change")).toBe(1);
    expect(sent([mine("een", { status: "refused" })])).toContain("Dit konden we niet bewaren.");
  });

  test("is there the newest first, and of very much of it the oldest behind a tap", () => {
    const html = sent(Array.from({ length: 9 }, (_, at) => mine(`stuk${at + 1}`)));
    const [inSight = "", folded = ""] = html.split(">Nog 3</summary>");
    expect(inSight.indexOf("Woorden van stuk9")).toBeLessThan(inSight.indexOf("Woorden van stuk8"));
    expect(inSight).not.toContain("Woorden van stuk3");
    expect(folded).toContain("Woorden van stuk1");
  });

  test("is there to read once the step is closed, and nothing stands there where nothing was sent", () => {
    const html = sent([mine("een")], true);
    expect(html).toContain("Woorden van een");
    expect(html).not.toContain("<form");
    expect(sent([])).toBe("");
  });
});

const other = (at: number, more: Partial<OtherLine> = {}): OtherLine => ({
  id: `l${at}`,
  text: `Regel ${at}.`,
  ...more,
});
const tenLines = Array.from({ length: 14 }, (_, at) => other(at + 1));

describe("what others wrote", () => {
  test("is there six at a time, the rest behind one tap after another, each once and in its order", () => {
    const html = renderToStaticMarkup(<Others lines={tenLines} />);
    const [first = "", second = "", third = ""] = html.split("<details");
    for (const [part, from, to] of [
      [first, 1, 6],
      [second, 7, 12],
      [third, 13, 14],
    ] as const)
      expect([...part.matchAll(/Regel (\d+)\./g)].map(([, at]) => Number(at))).toEqual(
        Array.from({ length: to - from + 1 }, (_, at) => from + at),
      );
    expect(second).toContain(">Nog 8</summary>");
    expect(third).toContain(">Nog 2</summary>");
  });

  test("of long words fewer stand there at once, but one always whole", () => {
    const long = (at: number) => other(at, { text: `Regel ${at}. ${"We bellen elkaar. ".repeat(20)}` });
    const atOnce = (html: string) => [...(html.split("<details")[0] ?? "").matchAll(/Regel/g)].length;
    const lines = [1, 2, 3, 4].map(long);
    expect(atOnce(renderToStaticMarkup(<Others lines={lines} />))).toBe(2);
    expect(atOnce(renderToStaticMarkup(<Others lines={lines} letters={100} />))).toBe(1);
    expect(renderToStaticMarkup(<Others lines={lines} letters={100} />).match(/Regel/g)).toHaveLength(4);
  });

  test("six fit without a tap, and none at all says so", () => {
    expect(
      renderToStaticMarkup(<Six items={tenLines.slice(0, 6).map(({ id }) => <li key={id}>{id}</li>)} />),
    ).not.toContain("<details");
    expect(renderToStaticMarkup(<Others lines={[]} />)).toContain("Hier staat nog niets.");
  });

  test("says how many there are that this phone does not carry", () => {
    expect(renderToStaticMarkup(<Others lines={tenLines} more={1} />)).toContain("En nog 1. De begeleider kan die");
    expect(renderToStaticMarkup(<Others lines={tenLines} more={7} />)).toContain("En nog 7. De begeleider kan ze");
    expect(renderToStaticMarkup(<Others lines={tenLines} />)).not.toContain("En nog");
  });

  test("is there to stand behind where one may, one press each, and the press given is pressed", () => {
    const act = { act: form, answered: { l1: "ja" } };
    const html = renderToStaticMarkup(
      <Others lines={[other(1), other(2), other(3, { isAnswerable: false })]} {...act} />,
    );
    expect(forms(html, "support")).toBe(2);
    expect(html).toMatch(/value=""[^>]*aria-pressed="true"[^>]*>Dit vind jij ook</);
    expect(html).toMatch(/value="ja"[^>]*aria-pressed="false"[^>]*>Dit vind ik ook</);
    expect(html).toMatch(/aria-labelledby="\S+ hangt-l2"/);
    expect(forms(renderToStaticMarkup(<Others lines={tenLines} />), "support")).toBe(0);
  });

  test("tells the side in words, how many people say so of each side from two on, and the language", () => {
    const said = [
      other(1, { side: "formal", support: { formal: 1, informal: 0 } }),
      other(2, { side: "informal", support: { formal: 3, informal: 4 }, lang: "ar", dutch: "In gewoon Nederlands" }),
    ];
    const [one = "", two = ""] = renderToStaticMarkup(<Others lines={said} />).split('id="hangt-l2"');
    expect(one).toContain("formeel");
    expect(one).not.toContain("Dit vinden ook");
    expect(two).toContain("informeel");
    expect(two).toContain("Dit vinden ook:");
    expect(two).toContain('lang="ar"');
    expect(two).toContain("In gewoon Nederlands");
  });
});

describe("the wall while people write", () => {
  const wall = (count: number, hints?: string[]) =>
    renderToStaticMarkup(<Growing count={count} {...(hints && { hints })} />);

  test("says how many contributions there are, without a table, and of none that the tree will grow", () => {
    expect(wall(0)).toContain("De boom groeit met elke bijdrage.");
    expect(wall(1)).toContain(">1 bijdrage<");
    expect(wall(60)).toContain(">60 bijdragen<");
    for (const count of [0, 1, 60, 1_000]) expect(wall(count)).not.toMatch(/<t(able|d|h)/);
  });

  test("says what to do now where it was given no hints, also to who has no phone", () => {
    expect(wall(0)).toContain("Pak je telefoon");
    expect(wall(0)).toContain("Geen telefoon?");
    expect(wall(0, ["Kort is goed"])).not.toContain("Pak je telefoon");
  });

  test("shows the hints that it was given, and the tree to nobody who listens to it", () => {
    const html = wall(3, ["Kort is goed", "Schrijf over de ander"]);
    expect(html).toContain("Kort is goed");
    expect(html).toContain("Schrijf over de ander");
    expect(html).toMatch(/<svg[^>]*(aria-hidden="true"|role="img")/);
  });
});
