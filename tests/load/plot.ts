import type { Growth } from "./report.ts";

const PANEL = { width: 300, height: 220, left: 50, top: 40, gap: 30 };
const COLOURS = { ours: "#2f6b3a", limit: "#8a5a2b" };
const TICKS = 4;

/** How the processor time of a contribution grows: one panel for each thing that grows, as an SVG drawing. */
export function plot(growth: Growth[]): string {
  const panels = [...Map.groupBy(growth, ({ by }) => by)];
  const width = panels.length * (PANEL.left + PANEL.width + PANEL.gap);
  const height = PANEL.top + PANEL.height + 60;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="${PANEL.left}" y="18" font-size="14">Server CPU per contribution (ms): `,
    `<tspan fill="${COLOURS.ours}">ours</tspan>, <tspan fill="${COLOURS.limit}">limit</tspan></text>`,
    ...panels.map(([by, points], at) => panel(by, points, at * (PANEL.left + PANEL.width + PANEL.gap))),
    "</svg>\n",
  ].join("\n");
}

function panel(by: string, points: Growth[], x: number): string {
  const numbers = [...new Set(points.map(({ at }) => at))].sort((a, b) => a - b);
  const most = Math.max(...points.map(({ cost }) => cost.cpu ?? 0)) * 1.1 || 1;
  const [first = 1, last = 1] = [numbers[0], numbers.at(-1)];
  const across = (at: number) => PANEL.width * (first === last ? 0.5 : Math.log(at / first) / Math.log(last / first));
  const up = (ms: number) => PANEL.height * (1 - ms / most);
  const line = (who: "ours" | "limit") => {
    const found = points.filter((point) => point.who === who && point.cost.cpu !== null);
    const places = found.map(({ at, cost }) => `${across(at).toFixed(1)},${up(cost.cpu ?? 0).toFixed(1)}`);
    const dots = places.map((place) => `<circle cx="${place.replace(",", '" cy="')}" r="3" fill="${COLOURS[who]}"/>`);
    return `<polyline points="${places.join(" ")}" fill="none" stroke="${COLOURS[who]}" stroke-width="2"/>${dots.join("")}`;
  };
  const rulers = Array.from({ length: TICKS + 1 }, (_, tick) => (most * tick) / TICKS).map(
    (ms) =>
      `<line x2="${PANEL.width}" y1="${up(ms)}" y2="${up(ms)}" stroke="#ddd"/>` +
      `<text x="-6" y="${up(ms) + 4}" text-anchor="end">${ms.toFixed(1)}</text>`,
  );
  const marks = numbers.map(
    (at) => `<text x="${across(at)}" y="${PANEL.height + 18}" text-anchor="middle">${at}</text>`,
  );
  const name = `<text x="${PANEL.width / 2}" y="${PANEL.height + 40}" text-anchor="middle">${by}</text>`;
  const inside = [...rulers, line("limit"), line("ours"), ...marks, name].join("\n");
  return `<g transform="translate(${x + PANEL.left} ${PANEL.top})">\n${inside}\n</g>`;
}
