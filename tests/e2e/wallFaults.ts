/** A wall's width and height in pixels. */
export type WallSize = readonly [width: number, height: number];

/**
 * Runs in the wall's page: everything that somebody at the back of the room could not read at one of these sizes, in
 * words. Whatever stands on the wall is looked at, so an exercise need not know that it is.
 */
export async function wallFaults(sizes: readonly WallSize[]): Promise<string[]> {
  // Of the shorter side of the wall, as 32 and 56 px are of 1280 by 720 (conventions B-1).
  const [READ, HEAD] = [32 / 720, 56 / 720];
  type Line = { words: string; block: Element; own: Element; box: DOMRect; whole: DOMRect };

  const wall = document.querySelector<HTMLElement>("main");
  if (!wall) return ["there is no wall"];
  const found = new Set<string>();
  await document.fonts.ready;
  for (const [width, height] of sizes) {
    wall.style.width = `${width}px`;
    wall.style.height = `${height}px`;
    // What is laid out by a script is laid out in the frame after.
    for (let frame = 0; frame < 2; frame++) await new Promise((done) => requestAnimationFrame(done));
    for (const fault of look(wall)) found.add(`${width}×${height}: ${fault}`);
  }
  return [...found];

  function look(page: HTMLElement): string[] {
    const faults: string[] = [];
    const edge = page.getBoundingClientRect();
    const side = Math.min(edge.width, edge.height);
    const soil = page.querySelector(".soil-line")?.getBoundingClientRect().top ?? edge.bottom;
    const lines = [...linesOf(page, faults)];
    for (const line of lines) {
      const { box, words, own } = line;
      if (box.left < edge.left - 1 || box.right > edge.right + 1 || box.top < edge.top - 1)
        faults.push(`runs off the wall: ${words}`);
      if (box.bottom > soil + 1) faults.push(`runs under the soil: ${words}`);
      const card = own.closest(".card")?.getBoundingClientRect();
      if (card && (box.bottom > card.bottom + 1 || box.right > card.right + 1))
        faults.push(`outside its card: ${words}`);
      const size = sizeOf(own) / side;
      if (size < READ * 0.995) faults.push(`too small (${Math.round(size * 720)} px of 720): ${words}`);
    }
    const ready = page.querySelector(".wall-progress");
    if (ready && ready.getBoundingClientRect().height > sizeOf(ready) * 2)
      faults.push(`more than one line: ${ready.textContent}`);
    const empty = [...page.querySelectorAll(".wall-fit")].some((fit) => fit.textContent?.trim() === "");
    if (empty || (lines.length === 0 && page.matches(".screen"))) faults.push("an empty page");
    if (lines.length > 0 && !lines.some(({ own }) => own.closest("h1, h2") && sizeOf(own) / side > HEAD * 0.995))
      faults.push("no heading that is large enough");
    for (const [at, one] of lines.entries())
      for (const other of lines.slice(at + 1))
        if (one.block !== other.block && meet(one.box, other.box))
          faults.push(`over each other: ${one.words} | ${other.words}`);
    for (const thing of page.querySelectorAll("img, .time-bar, svg.icon, svg.drawing:not(.soil-line, .tree)")) {
      const box = inner(thing.getBoundingClientRect());
      if (getComputedStyle(thing).visibility === "hidden" || box.width < 2 || isCutAway(thing)) continue;
      for (const { words, box: text } of lines)
        if (meet(box, text)) faults.push(`under the ${thing.localName} ${thing.getAttribute("class")}: ${words}`);
      if (box.bottom > edge.bottom + 1 || box.right > edge.right + 1)
        faults.push(`off the wall: ${thing.localName} ${thing.getAttribute("class")}`);
    }
    for (const words of brokenWords(page)) faults.push(`a word broken in two: ${words}`);
    for (const part of page.querySelectorAll(".wall-grove :is(circle, path)")) {
      const box = part.getBoundingClientRect();
      for (const { words, box: text } of lines) if (meet(box, text)) faults.push(`in the tree: ${words}`);
    }
    return faults;
  }

  /** The words of headings that go on in the next line, though they are no longer than Dutch words are. */
  function brokenWords(page: HTMLElement): string[] {
    const LONG = 20;
    const found: string[] = [];
    for (const heading of page.querySelectorAll("h1, h2")) {
      const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode())
        for (const { 0: word, index } of node.textContent?.matchAll(/[\p{L}\p{M}]+/gu) ?? []) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (word.length <= LONG && lines.size > 1) found.push(word);
        }
    }
    return found;
  }

  /** Every line of letters that can be seen, without the air above and below its letters. */
  function* linesOf(page: HTMLElement, faults: string[]): Generator<Line> {
    const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const own = node.parentElement;
      const words = node.textContent?.replace(/\s+/g, " ").trim().slice(0, 50) ?? "";
      if (
        !own ||
        !words ||
        own.getBoundingClientRect().width <= 1 ||
        own.closest(".sr-only, title") ||
        getComputedStyle(own).visibility === "hidden"
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const block = blockOf(own);
      for (const rect of range.getClientRects()) {
        if (rect.width < 1) continue;
        const air = rect.height * 0.17;
        const whole = new DOMRect(rect.x, rect.y + air, rect.width, rect.height - 2 * air);
        const box = seen(whole, own, page, words, faults);
        if (box) yield { words, block, own, box, whole };
      }
    }
  }

  /** The part of a line that no box around it hides; null where it is hidden whole. */
  function seen(line: DOMRect, own: Element, page: Element, words: string, faults: string[]): DOMRect | null {
    let box = line;
    for (let around: Element | null = own; around && around !== page; around = around.parentElement) {
      const style = getComputedStyle(around);
      if (style.overflowX === "visible" && style.overflowY === "visible") continue;
      const clip = around.getBoundingClientRect();
      const dots = style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none";
      const high = Math.min(box.bottom, clip.bottom) - Math.max(box.top, clip.top);
      const wide = Math.min(box.right, clip.right) - Math.max(box.left, clip.left);
      if (high < box.height * 0.1) {
        if (!dots) faults.push(`lost without "…": ${words}`);
        return null;
      }
      if (high < box.height * 0.9) faults.push(`a line cut in half: ${words}`);
      if (wide < box.width - 2 && !dots) faults.push(`cut off at its side: ${words}`);
      const [x, y] = [Math.max(box.x, clip.x), Math.max(box.y, clip.y)];
      box = new DOMRect(x, y, Math.max(0, wide), high);
    }
    return box.width < 1 ? null : box;
  }

  function blockOf(element: Element): Element {
    const inline = getComputedStyle(element).display.startsWith("inline") && element.parentElement;
    return inline ? blockOf(inline) : element;
  }

  /** The size of the letters as they are seen, in pixels, whatever the boxes around them are scaled by. */
  function sizeOf(element: Element): number {
    const letters = Number.parseFloat(getComputedStyle(element).fontSize);
    if (element instanceof SVGGraphicsElement) return letters * (element.getScreenCTM()?.a ?? 1);
    const box = blockOf(element);
    const scale = box instanceof HTMLElement ? box.getBoundingClientRect().width / Math.max(1, box.offsetWidth) : 1;
    return letters * (scale || 1);
  }

  /** Whether it stands among the lines that its text is cut after. */
  function isCutAway(thing: Element): boolean {
    const text = thing.closest(".wall-text, .wall-line")?.getBoundingClientRect();
    const { top, bottom } = thing.getBoundingClientRect();
    return text !== undefined && (top + bottom) / 2 > text.bottom;
  }

  /** A drawing without the air around it, also where it is turned. */
  function inner({ x, y, width, height }: DOMRect): DOMRect {
    return new DOMRect(x + width * 0.15, y + height * 0.15, width * 0.7, height * 0.7);
  }

  function meet(one: DOMRect, other: DOMRect): boolean {
    const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
    return wide > 1.5 && high > 1.5;
  }
}
