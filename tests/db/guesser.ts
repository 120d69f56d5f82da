import { createFailures } from "../../src/lib/limits/writes.ts";

// A process of its own that guesses: it tells how often it was heard.
const [name = "", most = "", tries = ""] = process.argv.slice(2);
const failures = createFailures({ name, most: Number(most), perMs: 60_000 });
const over = await Promise.all(Array.from({ length: Number(tries) }, () => failures.add("192.0.2.7")));
process.send?.(over.filter((one) => !one).length);
process.exit(0);
