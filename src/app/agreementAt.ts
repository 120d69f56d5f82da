/**
 * Where an agreement is: to work on and to read for who leads, to read for the coordinator, and its PDF. Of one of several
 * samenwerkingen its id stands in the address; without `partnershipId` it is the only one, or the first.
 */
export function agreementAt(sessionId: string, partnershipId?: string) {
  const own = partnershipId ? `/${partnershipId}` : "";
  const picture = `/api/sessions/${sessionId}/samenwerkingsafspraak/pictures/`;
  const pdf = `/api/sessions/${sessionId}/samenwerkingsafspraak.pdf`;
  return {
    editor: `/regie/${sessionId}/afspraak${own}`,
    document: `/regie/${sessionId}/afspraak${own}/document`,
    reading: `/beheer/${sessionId}/afspraak${own}`,
    /** Of this version, or of what is read first. */
    pdf: (version?: number | "concept") => pdf + queryOf({ version, partnership: partnershipId }),
    /** A picture that is kept with it, by its hash. */
    picture: (sha256: string) => picture + sha256,
  };
}

function queryOf(wanted: Record<string, string | number | undefined>): string {
  const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
  return given.length > 0 ? `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}` : "";
}
