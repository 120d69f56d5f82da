import { expect, test } from "vitest";
import { readSources, type Source } from "./source.ts";

const sources = readSources("src");
/** Keeps what is typed by itself: it sends by the phone's outbox, and posts only where no script runs. */
const OUTBOX_FORM = "src/ui/ActionForm.tsx";
/** They hand a server action to the forms of the outbox. */
const OUTBOX_PAGES = ["PhoneRoom", "LostSeat", "SeatRoom", "AgreementAnswers"];

const pages = sources.filter(({ path, isTest }) => path.endsWith(".tsx") && !isTest);
const actionFiles = sources.filter(({ text }) => text.startsWith('"use server"')).map(({ path }) => path);
const actionsIn = ({ imports }: Source) =>
  imports.filter(({ file, typeOnly }) => !typeOnly && actionFiles.includes(file ?? "")).flatMap(({ names }) => names);
const nameOf = (path: string) => path.replace(/^.*\/|\.tsx$/g, "");

test("every server action is reached by a form that keeps what was typed", () => {
  const reached = pages.filter((source) => actionsIn(source).length > 0);
  expect(reached.length).toBeGreaterThan(15);
  const careless = reached.filter((source) => {
    const keeps = actionsIn(source).every((name) => source.text.includes(`useKeptForm(${name})`));
    return !keeps && !OUTBOX_PAGES.includes(nameOf(source.path));
  });
  expect(careless.map(({ path }) => path)).toEqual([]);
});

test("no form goes around it: not by an action of its own, a button's action, or React's bare state", () => {
  const bare = pages.filter(
    ({ path, text }) =>
      (path !== OUTBOX_FORM && /<form\b[^>]*\saction=\{(?!form\.attributes\.action)/.test(text)) ||
      /\sformAction=/.test(text) ||
      (text.includes("useActionState") && !OUTBOX_PAGES.includes(nameOf(path))),
  );
  expect(bare.map(({ path }) => path)).toEqual([]);
});

test("every form is answered in one way: no action says by itself what came of it", () => {
  const byThemselves = sources.filter(
    ({ path, imports }) =>
      actionFiles.includes(path) &&
      imports.some(({ names }) => names.includes("formProblem") || names.includes("emptyForm")),
  );
  expect(byThemselves.map(({ path }) => path)).toEqual([]);
});
