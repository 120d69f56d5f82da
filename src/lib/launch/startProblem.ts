import { fill } from "../text.ts";
import texts from "./texts.json" with { type: "json" };

/** A reason not to start that one clear line explains. */
export class StartProblem extends Error {
  constructor(text: keyof typeof texts, values: Record<string, string | number> = {}) {
    super(fill(texts[text], values));
    this.name = "StartProblem";
  }
}

/** A folder for data that cannot be used: the error of the system, as the words that help. */
export function folderProblem(folder: string, error: unknown): StartProblem {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOSPC" || code === "EDQUOT") return new StartProblem("dataFolderFull", { folder });
  if (["EROFS", "EACCES", "EPERM"].includes(code)) return new StartProblem("dataFolderReadOnly", { folder });
  const reason = code === "EEXIST" || code === "ENOTDIR" ? texts.fileInTheWay : reasonOf(error);
  return new StartProblem("dataFolder", { folder, reason });
}

/** What an unknown error says, in one line. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  const message = error instanceof Error ? error.message || error.name : String(error);
  return message.trim().split("\n")[0] ?? "";
}
