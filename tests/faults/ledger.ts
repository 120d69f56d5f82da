/** What a phone sent, as it was told to its owner last. */
export type Sent = { participantId: string; text: string; shown: boolean; withdrawn: boolean };
/** What stands in the database. */
export type Row = { id: string; participantId: string | null; text: string; seq: number };
/** What somebody sees at the end, and what the server would show them. */
export type Sight = { who: string; revision: number; view: string; truth: string };

/** Which promises were broken: one line for each; none when all were kept. */
export function broken(sent: Map<string, Sent>, rows: Row[], revision: number): string[] {
  const byId = Map.groupBy(rows, ({ id }) => id);
  const byText = Map.groupBy(rows, ({ text }) => text);
  const ofSent = [...sent].flatMap(([id, { participantId, text, shown, withdrawn }]) => {
    const [row] = byId.get(id) ?? [];
    if (withdrawn) return row ? [`${id} was withdrawn and is back`] : [];
    if (!row) return [`${id} is not there, and was ${shown ? "" : "not "}shown as sent`];
    if (row.text !== text) return [`${id} says "${row.text}" instead of "${text}"`];
    if (row.participantId !== participantId) return [`${id} is somebody else's`];
    return shown ? [] : [`${id} is there and was never shown as sent`];
  });
  const ofRows = rows.flatMap(({ id, seq }) => [
    ...(sent.has(id) ? [] : [`${id} was never sent`]),
    ...(seq > revision ? [`${id} came at ${seq}, after the session's revision ${revision}`] : []),
  ]);
  const doubles = [...byText].flatMap(([text, { length }]) =>
    length > 1 ? [`"${text}" is there ${length} times`] : [],
  );
  const sameMoment = [...Map.groupBy(rows, ({ seq }) => seq)].flatMap(([seq, { length }]) =>
    length > 1 ? [`${length} contributions came at ${seq}`] : [],
  );
  return [...ofSent, ...ofRows, ...doubles, ...sameMoment];
}

/** Who does not see what there is to see: one line for each. */
export const blind = (sights: Sight[], revision: number): string[] =>
  sights.flatMap(({ who, revision: known, view, truth }) => [
    ...(known === revision ? [] : [`${who} stands at ${known} instead of ${revision}`]),
    ...(view === truth ? [] : [`${who} sees something else than there is`]),
  ]);
