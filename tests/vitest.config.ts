import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

// As far from the Netherlands as a clock can be: what leans on the machine's time zone falls over.
process.env.TZ = "Pacific/Kiritimati";

export default defineConfig({
  root: resolve(import.meta.dirname, ".."),
  test: {
    pool: "forks",
    maxWorkers: 2,
    // Vite sets its own idea of a base address, which is not our setting.
    env: { BASE_URL: "" },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // To load everything anew for each file would take as long as the tests.
          isolate: false,
          setupFiles: "tests/freshProcess.ts",
          include: ["src/**/*.test.{ts,tsx}", "tests/*.test.ts", "tests/{load,faults}/*.test.ts"],
          // Patience costs nothing where all goes well; on a busy machine a property test takes its time.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          // As above: Prisma and better-auth take longer to load than most files take to run.
          isolate: false,
          include: ["tests/db/**/*.test.ts"],
          globalSetup: "tests/postgres.ts",
          setupFiles: ["tests/ownDatabase.ts", "tests/freshProcess.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
