import afspraken from "./index.ts";
import type { AfsprakenInput } from "./schema.ts";
import type { Afterwards, PhoneView } from "./tally.ts";
import type { ScreenPage } from "./wallPages.ts";

// As the room hands it out: what may not be seen yet never reaches the exercise.
export const screenView = (at: AfsprakenInput) => afspraken.screen(at) as ScreenPage;
export const phoneView = (at: AfsprakenInput) =>
  afspraken.phone(at, { partnerId: "", standing: "both" }) as Exclude<PhoneView, Afterwards>;
export const pageTitles = (at: AfsprakenInput): string[] => afspraken.pageTitles(at);

/** All pages of the wall, and all lines on them, each below the name of its page. */
export const wall = (from: AfsprakenInput) => pageTitles(from).map((_, page) => screenView({ ...from, page }));
export const linesOn = (from: AfsprakenInput) =>
  wall(from).flatMap((view) =>
    view.show === "page" ? view.page.columns.flat().map((line) => ({ ...line, title: view.page.title })) : [],
  );
