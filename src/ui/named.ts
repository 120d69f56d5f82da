/**
 * The attributes of a control with the id `own` that is called by its own words first, and then by those of the element
 * with the id `about`: the question, the line or the organisation that it belongs to. Without `about` there is nothing to add.
 */
export const named = (own: string, about: string | undefined): { id?: string; "aria-labelledby"?: string } =>
  about ? { id: own, "aria-labelledby": `${own} ${about}` } : {};
