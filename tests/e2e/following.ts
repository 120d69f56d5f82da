import type { Page } from "@playwright/test";

/** What a page of the room may see of it, and the address at which the page asks for that. */
type View = "phone" | `screen&token=${string}`;

/**
 * A page that follows the room, as it does in somebody's hand or on the wall. What it answers is asked after each change,
 * and waits until the page shows what it may see by now.
 */
export function following(page: Page, sessionId: string, view: View): () => Promise<void> {
  let shown = "";
  return async () => {
    const response = await page.request.get(`/api/sessions/${sessionId}/snapshot?as=${view}`);
    const { revision, ...now } = await response.json();
    const before = shown;
    shown = JSON.stringify(now);
    // It hears of nothing that changes nothing.
    if (shown === before) return;
    await page.waitForFunction(
      (wanted) => Number(document.querySelector("[data-revision]")?.getAttribute("data-revision")) >= wanted,
      revision,
    );
  };
}
