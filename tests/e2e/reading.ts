import type { Page } from "@playwright/test";
import { broken } from "./wcag.ts";

/** How a phone may be held and set: the narrowest that people have, and letters twice as large. */
const READERS = [
  { width: 280, letters: 100 },
  { width: 320, letters: 100 },
  { width: 320, letters: 200 },
  { width: 360, letters: 200 },
];

/**
 * What somebody would stumble over on the page that stands there now, in words: what sticks out of its card or of the
 * page, what is too small to press, what shares its name with something else, what skips a heading. What is folded away
 * is looked at as well.
 */
export async function stumbles(page: Page): Promise<string[]> {
  // Between a form and its section there is no landmark to be in; the page's own landmarks are looked at elsewhere.
  const found = [
    ...(await broken(page, { bestPractice: true, without: ["region"] })),
    ...(await unfolded(page, () => page.evaluate(confusing))),
  ];
  for (const { width, letters } of READERS) {
    await page.setViewportSize({ width, height: 640 });
    const outside = await unfolded(page, () => page.evaluate(stickingOut), letters);
    found.push(...outside.map((what) => `${width} px, ${letters} %: ${what}`));
  }
  await page.setViewportSize({ width: 390, height: 844 });
  const small = await unfolded(page, () => page.evaluate(tooSmall));
  return [...new Set([...found, ...small])];
}

/** Looks at the page with everything that can be unfolded in view, and letters of this size. */
async function unfolded<Found>(page: Page, look: () => Promise<Found>, letters = 100): Promise<Found> {
  const style = await page.addStyleTag({
    content: `html { font-size: ${letters}% } details::details-content { content-visibility: visible; display: block }`,
  });
  const found = await look();
  await style.evaluate((element) => element.parentNode?.removeChild(element));
  return found;
}

/** Runs in the page: words and pictures outside of their card, or of the screen. */
function stickingOut(): string[] {
  const BOXES = ".card, .choice, .notice, .button, .control, summary";
  const edge = (element: Element | null) => element?.getBoundingClientRect() ?? document.body.getBoundingClientRect();
  const outside = (inner: DOMRect, outer: DOMRect) =>
    inner.width > 1 && (inner.left < outer.left - 1 || inner.right > outer.right + 1);
  const under = (inner: DOMRect, outer: DOMRect) => inner.width > 1 && inner.bottom > outer.bottom + 4;
  const isOnlyHeard = (element: Element): boolean =>
    element.getBoundingClientRect().width <= 1 ||
    (element.parentElement !== null && isOnlyHeard(element.parentElement));
  const found: string[] = [];
  const check = (rect: DOMRect, inside: Element | null, what: string) => {
    if (outside(rect, edge(document.documentElement))) found.push(`sticks out of the page: ${what}`);
    else if (inside && outside(rect, edge(inside))) found.push(`sticks out of its card: ${what}`);
    else if (inside && under(rect, edge(inside))) found.push(`hangs under its card: ${what}`);
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !node.textContent?.trim() || parent.closest("script, style, .skip-link, option")) continue;
    if (isOnlyHeard(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) check(rect, parent.closest(BOXES), node.textContent.trim().slice(0, 60));
  }
  for (const element of document.querySelectorAll("svg, input, textarea, select, button, .card, .choice")) {
    check(
      element.getBoundingClientRect(),
      element.parentElement?.closest(BOXES) ?? null,
      element.outerHTML.slice(0, 90),
    );
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page scrolls sideways: ${scrollWidth - clientWidth} px`);
  return found;
}

/** Runs in the page: controls that cannot be told apart by their names, and headings that skip a level. */
function confusing(): string[] {
  const words = (element: Element | null) => element?.textContent?.replace(/\s+/g, " ").trim() ?? "";
  const nameOf = (element: Element): string => {
    const by = element.getAttribute("aria-labelledby")?.split(" ") ?? [];
    if (by.length > 0) return by.map((id) => words(document.getElementById(id))).join(" ");
    const labels = "labels" in element && element.labels instanceof NodeList ? [...element.labels] : [];
    const legend = element.querySelector("legend");
    if (element.localName === "fieldset") return words(legend);
    return element.getAttribute("aria-label") ?? (labels.map((label) => label.textContent).join(" ") || words(element));
  };
  const found: string[] = [];
  const seen = new Map<string, Element>();
  for (const element of document.querySelectorAll("a, button, summary, select, textarea, input:not([type=hidden])")) {
    if (element.getClientRects().length === 0) continue;
    const group = element.matches("[type=radio]") ? element.closest("fieldset") : null;
    const name = `${group ? nameOf(group) : ""} ${nameOf(element)}`.trim();
    const key = `${element.localName} ${name}`;
    const other = seen.get(key);
    if (!name) found.push(`has no name: ${element.outerHTML.slice(0, 90)}`);
    else if (other && (element.localName !== "a" || other.getAttribute("href") !== element.getAttribute("href")))
      found.push(`two with one name: ${key.slice(0, 120)}`);
    seen.set(key, element);
  }
  let above = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    if (heading.getClientRects().length === 0) continue;
    const level = Number(heading.localName.slice(1));
    if (level > above + 1) found.push(`h${level} under h${above}: ${words(heading).slice(0, 60)}`);
    above = level;
  }
  return found;
}

/** Runs in the page: what is pressed with a thumb and smaller than 44 by 44 pixels. A link within a sentence may be. */
function tooSmall(): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll("a, button, summary, select, textarea, input:not([type=hidden])")) {
    if (element.matches(".skip-link")) continue;
    const { width, height } = (element.closest("label") ?? element).getBoundingClientRect();
    const inSentence = element.localName === "a" && element.parentElement?.textContent !== element.textContent;
    if (width === 0 || (inSentence && getComputedStyle(element).display === "inline")) continue;
    if (width < 43.5 || height < 43.5)
      found.push(`too small, ${Math.round(width)} × ${Math.round(height)}: ${element.outerHTML.slice(0, 120)}`);
  }
  return found;
}
