import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type * as Axe from "axe-core";

declare global {
  interface Window {
    axe: typeof Axe;
  }
}

const SCRIPT = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LAW = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

type Look = {
  /** Also what is good use and no law. */
  bestPractice?: boolean;
  /** Rules that say nothing about this page. */
  without?: string[];
};

/**
 * What a page breaks of WCAG 2.2 A and AA, as far as a machine can tell: the rule and where. A page within the page is
 * not looked at: it is a page of its own as well.
 */
export async function broken(page: Page, { bestPractice = false, without = [] }: Look = {}): Promise<string[]> {
  // Straight into the page: axe's own builder opens a second page for every look and takes ten times as long.
  await page.evaluate(SCRIPT);
  return page.evaluate(
    async ({ tags, rules }) => {
      const options = { runOnly: tags, rules, iframes: false, resultTypes: ["violations" as const] };
      const { violations } = await window.axe.run(document, options);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
    },
    {
      tags: bestPractice ? [...LAW, "best-practice"] : LAW,
      rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    },
  );
}
