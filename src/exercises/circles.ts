/** Who do a step together: everybody, each side, each organisation, each samenwerking, or groups made for it. */
export const CIRCLE_KINDS = ["room", "side", "partner", "partnership", "group", "pair"] as const;
export type CircleKind = (typeof CIRCLE_KINDS)[number];

/** The id of the circle that everybody is in. The others are a side, or the id of a partner, a partnership or a group. */
export const WHOLE_ROOM = "room";
