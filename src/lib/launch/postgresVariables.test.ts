import { expect, test } from "vitest";
import { dropForeignVariables } from "./postgresVariables.ts";

const theirs = () => ({
  PGOPTIONS: "-c x=y",
  PGHOST: "elsewhere",
  PGSSLMODE: "require",
  PGPASSWORD: "geheim",
  PGHERO: "another program's",
  PORT: "3000",
});

test("the laptop's own database is told nothing by variables of other programs", () => {
  const from: Record<string, string | undefined> = theirs();
  dropForeignVariables(undefined, from);
  expect(from).toEqual({ PORT: "3000" });
});

test("a municipality's PostgreSQL keeps its password and its safe line, and gets the rest from its address alone", () => {
  const from: Record<string, string | undefined> = theirs();
  dropForeignVariables("postgresql://db/bodem", from);
  expect(from).toEqual({ PGSSLMODE: "require", PGPASSWORD: "geheim", PORT: "3000" });
});
