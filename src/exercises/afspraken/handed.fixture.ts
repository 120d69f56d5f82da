import afspraken from "./index.ts";
import type { AfsprakenInput, Afterwards, PhoneView } from "./tally.ts";
import type { ScreenPage } from "./wallPages.ts";

// As the room hands it out: what may not be seen yet never reaches the exercise.
export const screenView = (at: AfsprakenInput) => afspraken.screen(at) as ScreenPage;
export const phoneView = (at: AfsprakenInput) =>
  afspraken.phone(at, { partnerId: "", standing: "both" }) as Exclude<PhoneView, Afterwards>;
export const pageTitles = (at: AfsprakenInput): string[] => afspraken.pageTitles(at);
