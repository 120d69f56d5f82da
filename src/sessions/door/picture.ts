/** The picture of a seat's label: its word without the number. */
export const pictureOf = (label: string): string => label.split(" ")[0] ?? label;
