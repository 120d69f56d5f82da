// Of an own PostgreSQL, what may well stay out of its address: the password, and how the line is made safe.
const WITH_OWN_ADDRESS = /^PG(PASSWORD|PASSFILE|SSL\w+|CHANNELBINDING|REQUIREAUTH)$/;

/**
 * Forgets the variables by which other programs tell PostgreSQL's own what to do: its client and server would follow them
 * here as well. With `given`, the address of an own PostgreSQL, those that belong to it stay.
 */
export function dropForeignVariables(given?: string, from: Record<string, string | undefined> = process.env): void {
  for (const name of Object.keys(from))
    if (/^PG[A-Z]/.test(name) && !(given && WITH_OWN_ADDRESS.test(name))) Reflect.deleteProperty(from, name);
}
