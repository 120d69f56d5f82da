import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { wordsFor } from "../../lib/words.ts";
import { Words } from "../../ui/Words.tsx";
import { CutText } from "../../ui/wall/CutText.tsx";
import { Said } from "./Said.tsx";
import { saidInRows } from "./saidInRows.ts";

const ARABIC = "نشرب القهوة معًا";
const DUTCH = "Samen koffie drinken";
const FILE = "exercises/kit/said.texts";

test("what Amir wrote in Arabic stands there in Arabic, with Hanna's Dutch line as hers below it", () => {
  const html = renderToStaticMarkup(<Said id="stuk-1" text={ARABIC} lang="ar" dutch={DUTCH} />);
  expect(html).toContain(`<bdi id="stuk-1" lang="ar" dir="auto" class="block whitespace-pre-line">${ARABIC}</bdi>`);
  expect(html).toContain(`In het Nederlands:</span> <bdi lang="nl" dir="ltr">${DUTCH}</bdi>`);
});

test("who said nothing of a language has words without one, and no line that nobody wrote", () => {
  for (const none of [{}, { lang: null, dutch: "" }]) {
    const html = renderToStaticMarkup(<Said text={DUTCH} {...none} />);
    expect(html).not.toContain("lang=");
    expect(html).not.toContain("Nederlands");
    expect(saidInRows({ text: DUTCH, ...none })).toEqual([DUTCH]);
  }
});

test("on a phone in Arabic the mark is Arabic and the line Dutch, and nothing falls out of a line on the wall", () => {
  const words = { [FILE]: wordsFor("ar", FILE) };
  const html = renderToStaticMarkup(
    <Words language="ar" words={words}>
      <CutText rows={3}>
        <Said text={DUTCH} dutch={DUTCH} />
      </CutText>
    </Words>,
  );
  expect(html).toContain(`بالهولندية:</span> <bdi lang="nl"`);
  expect(html).not.toMatch(/<(div|p)[^>]*>.*<(div|p|h\d)\b/);
  expect(saidInRows({ text: ARABIC, dutch: DUTCH })).toEqual([ARABIC, `In het Nederlands: ${DUTCH}`]);
});
