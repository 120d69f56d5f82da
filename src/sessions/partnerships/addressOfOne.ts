/** The id by which one of these is addressed: none where it is the only one. */
export const addressOfOne = (partnerships: { id: string }[], id: string): string | undefined =>
  partnerships.length > 1 ? id : undefined;
