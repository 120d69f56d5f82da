import { describe, expect, test } from "vitest";
import type { AgreementDocument } from "../../exercises/contract.ts";
import { exampleDocument } from "../document/exampleDocument.ts";
import { opened, pageTexts, squeezed, withLine } from "./pdfPages.fixture.ts";

const SPOKEN: [string, string][] = [
  ["Hebreeuws", "הורים מכירים זה את זה"],
  ["Syrisch", "ܐܒܗ̈ܐ"],
  ["Armeens", "Ծնողները ճանաչում են իրար"],
  ["Georgisch", "მშობლები ერთმანეთს იცნობენ"],
  ["Tamazight", "ⵉⵎⴰⵔⴰⵡⵏ"],
  ["Bengaals", "বাবা-মা একে অপরকে চেনেন"],
  ["Punjabi", "ਮਾਪੇ ਇੱਕ ਦੂਜੇ ਨੂੰ ਜਾਣਦੇ ਹਨ"],
  ["Gujarati", "માતાપિતા"],
  ["Hindi", "माता-पिता"],
  ["Tamil", "பெற்றோர்கள்"],
  ["Telugu", "తల్లిదండ్రులు"],
  ["Kannada", "ಪೋಷಕರು"],
  ["Malayalam", "മാതാപിതാക്കൾ"],
  ["Singalees", "දෙමාපියන්"],
  ["Thai", "พ่อแม่รู้จักกัน"],
  ["Laotiaans", "ພໍ່ແມ່"],
  ["Khmer", "ឪពុកម្តាយ"],
  ["Birmaans", "မိဘများ"],
  ["Chinees", "父母互相認識。学校"],
  ["Japans", "両親は知り合いです。カタカナ"],
  ["Koreaans", "부모들이 서로 알아요"],
];

describe("the languages of the room", () => {
  test.each(SPOKEN)("the words of somebody who writes %s come out", async (_, words) => {
    const text = squeezed((await pageTexts(withLine(words))).join(" "));
    expect(text).not.toContain("\uFFFD");
    // Letters that are written together are read back in their own order by few programs; the first one stands.
    expect(text).toContain(Array.from(words)[0]);
  });

  test("a title, a name and a reason in another script come out as well", async () => {
    const [partner] = exampleDocument.partners;
    const assents = [
      { partnerId: partner?.id ?? "", answer: "disagree" as const, reason: "我們要先問父母", at: "", current: true },
    ];
    const partners = partner ? [{ ...partner, name: "தமிழ் சங்கம்" }] : [];
    const pages = await pageTexts({ ...exampleDocument, title: "อยู่ด้วยกัน", partners, assents });
    expect(pages.join()).not.toContain("\uFFFD");
    expect(squeezed(pages.join())).toContain("我們要先問父母");
  });
});

const SENTENCE = "Wij luisteren eerst en gaan mee naar school als iemand dat spannend vindt. ".repeat(8).trim();

/** Eight groups with names of eighty letters, all on one side, of which three did not agree, and goals of 600 letters. */
function crowded(): AgreementDocument {
  const partners = Array.from({ length: 8 }, (_, at) => ({
    id: `${at}`,
    name: `Groep ${at} van ${"samenwerkende bewoners ".repeat(4)}`.slice(0, 80),
    side: "informal" as const,
    contact: `${at} ${SENTENCE}`,
  }));
  const withoutAssentOf = partners.slice(5).map(({ id, name, side }) => {
    return { partnerId: id, partner: name, side, answer: "disagree" as const, reason: SENTENCE, current: true };
  });
  const sections = exampleDocument.sections.map((section) => ({
    ...section,
    groups: section.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => ({ ...row, cells: group.kind === "goal" ? [SENTENCE, ""] : row.cells })),
    })),
  }));
  return { ...exampleDocument, partners, withoutAssentOf, sections };
}

describe("what a wethouder reads first", () => {
  test("page 1 names who invited, all days, the goals, the first steps and when we look back", async () => {
    const [first] = await pageTexts(exampleDocument);
    for (const words of [
      "Gemeente Rotterdam, gebied Delfshaven",
      "buurtregisseur, 010 123 45 67",
      "16 november 2026",
      "23 november 2026",
      "Ouders vinden binnen een week iemand die met hen meedenkt.",
      "De inloop begint",
      "Op 1 juni 2027 kijken we samen of het werkt.",
    ])
      expect(squeezed(first ?? "")).toContain(squeezed(words));
  });

  test("page 1 still does so where names, reasons and goals are as long as they may be, and nothing leaves a page", async () => {
    const pages = await pageTexts(crowded());
    for (const words of ["Gemeente Rotterdam, gebied Delfshaven", "buurtregisseur, 010 123 45 67", "Groep 7 van"])
      expect(squeezed(pages[0] ?? "")).toContain(squeezed(words));
    expect(squeezed(pages.join(""))).toContain(squeezed(`Aanspreekpunt: 7 ${SENTENCE}`));
    const pdf = await opened(crowded());
    for (let page = 1; page <= pdf.numPages; page += 1) {
      const { items } = await (await pdf.getPage(page)).getTextContent();
      const heights = items.flatMap((item) => ("str" in item && item.str.trim() ? [Number(item.transform[5])] : []));
      expect(Math.min(...heights)).toBeGreaterThan(30);
    }
  });

  test("no table that fits on a page is divided, and the boom stands between two sections", async () => {
    const goal = exampleDocument.sections.flatMap(({ groups }) => groups).find(({ kind }) => kind === "goal");
    const pages = (await pageTexts(exampleDocument)).map(squeezed);
    const rows = (goal?.rows ?? []).map(({ cells }) => squeezed(cells[1] ?? ""));
    const pageOfRow = rows.map((row) => pages.findIndex((page) => page.includes(row)));
    expect(new Set(pageOfRow).size).toBe(1);
    const text = pages.join("");
    const order = ["2Wiedoenmee?", "Onzesamenwerkinginéénbeeld", "3Waaromwerkenwesamen?"].map((title) =>
      text.indexOf(title),
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
  });
});
