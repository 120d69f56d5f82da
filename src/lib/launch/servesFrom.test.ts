import { describe, expect, it } from "vitest";
import { type Computer, servesFrom } from "./servesFrom.ts";

const nothing = (): never => {
  throw new Error("There is no such thing.");
};

/** A computer with one process, 4711; on Linux it can be looked at in /proc. */
function computer(platform: NodeJS.Platform, { image = "postgres.exe", command = "", cwd = "" }): Computer {
  const isIt = (words: string) => words.includes("4711");
  return {
    platform,
    read: (file) => (platform === "linux" && isIt(file) ? command.replaceAll(" ", "\0") : nothing()),
    linkAt: (path) => (cwd && isIt(path) ? cwd : nothing()),
    realPath: (path) => path,
    run: (program, args) => {
      if (!isIt(args.join())) return program === "tasklist" ? "INFO: No tasks match postgres.exe.\r\n" : "";
      if (program === "ps") return `${command}\n`;
      return program === "tasklist" ? `\r\n"${image}","4711","Console","1","14.712 K"\r\n` : `${command}\r\n`;
    },
  };
}

const WINDOWS = "C:\\Users\\Hanna\\vruchtbare bodem\\.data\\postgres";
const OURS = `"C:/Users/hanna/Vruchtbare Bodem/node_modules/bin/postgres.exe" -D "C:/Users/Hanna/vruchtbare bodem/.data/postgres" -p 5433`;
const onWindows = (process: { image?: string; command?: string }, pid = 4711) =>
  servesFrom(pid, WINDOWS, computer("win32", process));

describe("the number that a power cut left, on Windows", () => {
  it("is the database's own where the command names its folder, whichever way the slashes and letters go", () => {
    expect(onWindows({ command: OURS })).toBe(true);
    expect(onWindows({ command: `postgres -D ${WINDOWS.toUpperCase()}` })).toBe(true);
  });

  it.each([
    ["another program", { image: "chrome.exe", command: OURS }],
    ["a program that only sounds like it", { image: "postgres-tray.exe", command: OURS }],
    ["another PostgreSQL of Hanna's", { command: '"C:/pg/bin/postgres.exe" -D "D:/boekhouding"' }],
    ["one whose folder only begins so", { command: OURS.replace(".data/postgres", ".data/postgres.new-12-ab") }],
    ["one in a folder below", { command: OURS.replace(".data/postgres", ".data/postgres/oud") }],
  ])("is no reason to wait where it belongs to %s", (_, process) => {
    expect(onWindows(process)).toBe(false);
  });

  it("is no reason to wait where nobody has it, whatever Windows says about that", () => {
    expect(onWindows({ command: OURS }, 47)).toBe(false);
  });

  it("counts where the command of a PostgreSQL cannot be read: no second one may start beside it", () => {
    expect(onWindows({ command: "" })).toBe(true);
  });
});

describe("elsewhere", () => {
  const folder = "/home/hanna/.data/postgres";
  it("it counts where it works in the folder of the database", () => {
    expect(servesFrom(4711, folder, computer("linux", { cwd: folder }))).toBe(true);
    expect(servesFrom(4711, folder, computer("linux", { cwd: "/home/hanna" }))).toBe(false);
  });

  it.each(["linux", "darwin"] as const)(
    "it counts on %s where its command names that folder and no other",
    (system) => {
      const serves = (command: string) => servesFrom(4711, folder, computer(system, { command }));
      expect(serves(`/bin/postgres -D ${folder} -p 5433`)).toBe(true);
      expect(serves(`/bin/postgres -D ${folder}/`)).toBe(true);
      expect(serves(`/bin/postgres -D ${folder}2`)).toBe(false);
      expect(serves("/bin/sleep 60")).toBe(false);
      expect(servesFrom(47, folder, computer(system, { command: `postgres -D ${folder}` }))).toBe(false);
    },
  );
});
