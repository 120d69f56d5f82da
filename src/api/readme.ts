import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Problem } from "../lib/errors.ts";
import type { Call } from "./call.ts";
import { calls } from "./calls.ts";
import type { Kind } from "./who.ts";

const README = join(import.meta.dirname, "README.md");
const TEMPLATE = join(import.meta.dirname, "README.template.md");
const OPERATOR = "who shows `METRICS_TOKEN`";

/** The README of the API: what was written by hand, with the table of calls in its place. */
export const readme = (): string =>
  readFileSync(TEMPLATE, "utf8").replace("{{calls}}", () =>
    ["| call | who | answer |", "|---|---|---|", ...calls.map(rowOf)].join("\n"),
  );

function rowOf({ method, path, who, query, body, takes, says, answers, refuses = [] }: Call): string {
  const asked = Object.keys({ ...who.query?.shape, ...query?.shape });
  const address = `\`${method} ${path}${asked.length > 0 ? `?${asked.map((name) => `${name}=`).join("&")}` : ""}\``;
  const all = Object.entries(answers).map(([status, { is }]) => `${status} ${is}`);
  const no =
    refuses.length > 0 ? ` No: ${refuses.map((code) => `${new Problem(code).status} \`${code}\``).join(", ")}.` : "";
  const cells = [
    `${address}${body ? ` ${fieldsOf(body)}` : ""}${takes ? ` \`${takes.type}\`` : ""}`,
    who.kinds.map(nameOf).join(", "),
    `${says} ${all.join("; ")}.${no}`,
  ];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

const nameOf = (kind: Kind): string => (kind === "operator" ? OPERATOR : kind);

type Shape = { anyOf?: Shape[]; properties?: Record<string, unknown>; required?: string[] };

/** `{stepId, round?}`: what a body may hold, and what it must. */
function fieldsOf(body: z.ZodType): string {
  const whole = z.toJSONSchema(body, { io: "input", unrepresentable: "any" }) as Shape;
  return (whole.anyOf ?? [whole])
    .map(({ properties = {}, required = [] }) =>
      Object.keys(properties).map((name) => (required.includes(name) ? name : `${name}?`)),
    )
    .map((names) => `\`{${names.join(", ")}}\``)
    .join(" or ");
}

// `npm run api:readme`
if (import.meta.main) writeFileSync(README, readme());
