import { visibleText } from "../../lib/text.ts";

/** Where a bijeenkomst stands in time. */
type Phase = "now" | "today" | "coming" | "goesOn" | "never" | "unclosed" | "past";
const GROUPS = ["now", "coming", "past", "practice"] as const;
/** Under which heading it stands. */
type Group = (typeof GROUPS)[number];

type Dated = {
  state: "preparing" | "running" | "closed";
  dates: string[];
  /** Whether it waits between two sittings. */
  adjourned: boolean;
  /** The day on which its door was opened last, in the Netherlands. */
  openedOn: string | null;
};
export type Listed = Dated & {
  id: string;
  title: string;
  area: string;
  practice: boolean;
  /** Its samenwerkingen, each with an agreement of its own; where there is one nobody sees what that is called. */
  partnerships: { id: string; title: string }[];
};

/** What somebody looks for; "" where it does not matter. */
export type Wanted = { words: string; area: string; year: string; group: string };

/** Where a bijeenkomst stands on this day (YYYY-MM-DD). Going on is only what is going on today. */
export function phaseOf({ state, dates, adjourned, openedOn }: Dated, today: string): Phase {
  const coming = dates.some((date) => date > today);
  const isToday = dates.includes(today);
  if (state === "closed") return "past";
  if (state === "preparing") return isToday ? "today" : coming ? "coming" : "never";
  if (!(adjourned && coming) && (isToday || openedOn === today)) return "now";
  return coming ? "goesOn" : "unclosed";
}

const GROUP_OF: Record<Phase, Group> = {
  now: "now",
  today: "now",
  coming: "coming",
  goesOn: "coming",
  never: "past",
  unclosed: "past",
  past: "past",
};

const groupOf = (entry: Listed, today: string): Group =>
  entry.practice ? "practice" : GROUP_OF[phaseOf(entry, today)];

/** The next day of a bijeenkomst from today on; where all are over the last, and "" where it has none. */
export const dayOf = ({ dates }: Dated, today: string): string =>
  dates.find((date) => date >= today) ?? dates.at(-1) ?? "";

/** Those that are looked for, per group: what comes with the nearest first, what is over with the latest first. */
export function grouped<Entry extends Listed>(entries: Entry[], wanted: Wanted, today: string) {
  const found = entries.filter((entry) => isWanted(entry, wanted, today));
  return GROUPS.map((group) => ({
    group,
    entries: found
      .filter((entry) => groupOf(entry, today) === group)
      .toSorted((a, b) => {
        const order = dayOf(a, today).localeCompare(dayOf(b, today)) || a.title.localeCompare(b.title, "nl");
        return group === "coming" || group === "now" ? order : -order;
      }),
  })).filter((one) => one.entries.length > 0);
}

function isWanted(entry: Listed, { words, area, year, group }: Wanted, today: string): boolean {
  const several = entry.partnerships.length > 1 ? entry.partnerships : [];
  const place = searchable([entry.title, entry.area, ...several.map(({ title }) => title)].join(" "));
  return (
    searchable(words)
      .split(" ")
      .every((word) => place.includes(word)) &&
    (area === "" || searchable(entry.area) === searchable(area)) &&
    (year === "" || entry.dates.some((date) => date.startsWith(`${year}-`))) &&
    (group === "" || groupOf(entry, today) === group)
  );
}

/** What there is to choose from: each place once, and the years, the latest first. */
export function choicesIn(entries: Listed[]): { areas: string[]; years: string[] } {
  const areas = new Map(entries.map(({ area }) => [searchable(area), area]));
  const years = new Set(entries.flatMap(({ dates }) => dates.map((date) => date.slice(0, 4))));
  return {
    areas: [...areas.values()].toSorted((a, b) => a.localeCompare(b, "nl")),
    years: [...years].toSorted().toReversed(),
  };
}

/** Without capitals and accents, so that "cafe" finds "Café". */
const searchable = (words: string): string =>
  visibleText(words).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
