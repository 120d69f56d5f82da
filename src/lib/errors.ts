import problems from "./problems.json" with { type: "json" };
import { type Message, type Saying, sayingOf } from "./saying.ts";
import { fill } from "./text.ts";

export type ProblemCode = keyof typeof problems;

/** What is wrong with one field: its path in the body ("fields.what"), and what is said of it. */
export type Mistake = { path: string; says: Saying };

/** An expected "no": a code of the closed list in problems.json, and per field what is wrong. */
export class Problem extends Error {
  readonly kind = "problem";
  readonly code: ProblemCode;
  readonly fields: Mistake[];
  readonly values: Record<string, string | number>;

  constructor(code: ProblemCode, options: { fields?: Mistake[]; values?: Record<string, string | number> } = {}) {
    super(code);
    this.name = "Problem";
    this.code = code;
    this.fields = options.fields ?? [];
    this.values = options.values ?? {};
  }

  get status(): number {
    return problems[this.code].status;
  }

  get title(): string {
    return problems[this.code].title;
  }

  /** The Dutch sentence that says what happened and what to do. */
  get detail(): string {
    return fill(problems[this.code].detail, this.values);
  }
}

/**
 * Whether this is an expected "no". By its brand: what the process shares was made in one bundle of the build, and is of
 * another class than the one that the next bundle knows.
 */
export const isProblem = (error: unknown): error is Problem =>
  error instanceof Error && "kind" in error && error.kind === "problem";

/** The "no" to one field. */
export const invalid = (path: string, message: Message): Problem =>
  new Problem("INVALID", { fields: [{ path, says: sayingOf(message) }] });

/** The same "not found" for what does not exist and for what is none of the asker's business. */
export const notFound = (): Problem => new Problem("NOT_FOUND");
