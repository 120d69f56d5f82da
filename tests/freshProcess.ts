// Test files share a process; what the app keeps for the whole of one, each file begins without.
for (const name of Object.keys(globalThis))
  if (name.startsWith("vruchtbareBodem")) Reflect.deleteProperty(globalThis, name);
