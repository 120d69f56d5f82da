import { readFileSync } from "node:fs";

// Test files share a process; what the app keeps for the whole of one, each file begins without.
for (const name of Object.keys(globalThis))
  if (name.startsWith("vruchtbareBodem")) Reflect.deleteProperty(globalThis, name);

// Parts are shown here outside of any page: in Dutch.
globalThis.vruchtbareBodemWords = (file) => JSON.parse(readFileSync(`src/${file}.json`, "utf8"));
