import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { wordsFor } from "../../lib/words.ts";
import { Words } from "../../ui/Words.tsx";
import { Judging } from "./Judging.tsx";
import { OneAtATime, type Question } from "./OneAtATime.tsx";
import { form } from "./rendered.fixture.ts";
import { Writing } from "./Writing.tsx";

const questions = (done: boolean[]): Question[] =>
  done.map((isDone, at) => ({ id: `v${at + 1}`, title: `Vraag ${"abc"[at]}?`, isDone }));
type Asked = { asked?: string | null; counted?: "at" | "card" };
const page = (done: boolean[], more: Asked = {}) =>
  renderToStaticMarkup(
    <OneAtATime questions={questions(done)} {...more}>
      {(id, about) => <p>{`${id} ${about}`}</p>}
    </OneAtATime>,
  );
const links = (html: string) =>
  [...html.matchAll(/<a [^>]*href="([^"]*)"[^>]*>([^<]*)<\/a>/g)].map(([, to, words]) => [to, words]);

describe("questions one at a time", () => {
  test("begin with the first that this phone did not answer, and with no other form on the page", () => {
    const html = page([true, false, false]);
    expect(html).toContain("Vraag 2 van 3");
    expect(html).toContain('<h2 id="vraag-v2" tabindex="-1" class="text-question" dir="auto">Vraag b?</h2>');
    expect(html).toContain("<p>v2 vraag-v2</p>");
    expect(html).not.toContain("v1 vraag-v1");
    expect(page([false, true, false])).toContain("Vraag 1 van 3");
  });

  test("show the last one once all are answered", () => {
    const html = page([true, true, true]);
    expect(html).toContain("Vraag 3 van 3");
    expect(links(html)).toEqual([["?vraag=v2", "Vorige"]]);
  });

  test("go by links to the one before and the next, which is skipped as long as there is no answer", () => {
    expect(links(page([true, false, false]))).toEqual([
      ["?vraag=v1", "Vorige"],
      ["?vraag=v3", "Sla over"],
    ]);
    expect(links(page([true, false, false], { asked: "v1" }))).toEqual([["?vraag=v2", "Volgende"]]);
  });

  test("show the one that the address asks for, and of an address that nobody made the usual one", () => {
    expect(page([true, false, false], { asked: "v3" })).toContain("Vraag 3 van 3");
    for (const asked of [null, "", "v9", "<script>"])
      expect(page([true, false, false], { asked })).toContain("Vraag 2 van 3");
  });

  test("a question alone has no number and no way to another; without any there is nothing", () => {
    expect(page([false])).not.toContain("van 1");
    expect(links(page([false]))).toEqual([]);
    expect(page([])).toBe("");
  });

  test("cards are counted as cards, and an id with strange letters leads to itself", () => {
    expect(page([false, false], { counted: "card" })).toContain(">1 van 2<");
    const html = renderToStaticMarkup(
      <OneAtATime
        questions={[
          { id: "a&b", title: "A", isDone: true },
          { id: "c", title: "C", isDone: false },
        ]}
      >
        {(id) => <p>{id}</p>}
      </OneAtATime>,
    );
    expect(links(html)).toEqual([["?vraag=a%26b", "Vorige"]]);
  });

  test("speak the language of the page", () => {
    const file = "exercises/kit/phone.texts";
    const html = renderToStaticMarkup(
      <Words language="ar" words={{ [file]: wordsFor("ar", file) }}>
        <OneAtATime questions={questions([true, false])}>{() => null}</OneAtATime>
      </Words>,
    );
    expect(html).toContain("السؤال 2 من 2");
    expect(html).not.toMatch(/Vorige|Volgende|Sla over/);
  });
});

describe("an answer by a press", () => {
  const judging = (answered?: string) =>
    renderToStaticMarkup(
      <Judging
        form={form({ do: "support", id: "punt" })}
        answers={[
          { value: "ja", label: "Ja" },
          { value: "nee", label: "Nee" },
          { value: "anders", label: "Anders", note: "Wat moet er anders?" },
        ]}
        answered={answered}
        about="punt-1"
        maxLength={200}
      />,
    );
  const buttonOf = (html: string, value: string) =>
    html.match(new RegExp(`<button[^>]*value="${value}"[^>]*>`))?.[0] ?? "";

  test("is one button for each, called by what it is about, and the given one is pressed", () => {
    const html = judging("nee");
    for (const value of ["ja", "nee"]) expect(buttonOf(html, value)).toMatch(/aria-labelledby="\S+ punt-1"/);
    expect(buttonOf(html, "ja")).toContain('aria-pressed="false"');
    expect(buttonOf(html, "nee")).toContain('aria-pressed="true"');
    expect(html).toContain('name="id" value="punt"');
  });

  test("asks for words only after the answer that wants them", () => {
    const [buttons = "", folded = ""] = judging().split("<details");
    expect(buttons).not.toContain("<textarea");
    expect(buttonOf(buttons, "anders")).toBe("");
    expect(folded).not.toMatch(/^[^>]*open/);
    expect(folded).toContain('data-most="200"');
    expect(folded).toContain("Wat moet er anders?");
    expect(buttonOf(folded, "anders")).not.toBe("");
    expect(judging("anders")).toMatch(/<summary[^>]*aria-current="true"/);
    expect(judging("ja")).not.toContain("aria-current");
  });
});

test("writing is one field and one button, both called by their question, and what it is about goes along", () => {
  const html = renderToStaticMarkup(
    <Writing
      form={form({ do: "contribute" })}
      about={{ dimension: "kennis" }}
      question="vraag-kennis"
      maxLength={280}
    />,
  );
  expect(html.match(/<textarea/g)).toHaveLength(1);
  expect(html.match(/<button/g)).toHaveLength(1);
  expect(html).toContain('name="dimension" value="kennis"');
  expect(html).toContain("Jouw antwoord");
  expect(html).toMatch(/<button[^>]*aria-labelledby="\S+ vraag-kennis"[^>]*>Verstuur</);
  expect(html).toMatch(/<textarea[^>]*aria-labelledby="\S+ vraag-kennis"/);
});
