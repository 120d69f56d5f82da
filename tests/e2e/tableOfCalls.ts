/** A call of the API as the app itself tells of it. */
export type ToldCall = { id: string; method: string; path: string; who: string[] };

/** The table of the API out of the document that the app at `base` serves. */
export async function readTable(base: string): Promise<ToldCall[]> {
  const { paths } = await (await fetch(`${base}/api/openapi.json`)).json();
  return Object.entries<Record<string, Record<string, unknown>>>(paths).flatMap(([path, those]) =>
    Object.entries(those).map(([method, told]) => ({
      id: String(told.operationId),
      method: method.toUpperCase(),
      path,
      who: [told["x-who"]].flat().map(String),
    })),
  );
}
