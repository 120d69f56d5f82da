/** Who do a step together: everybody, each side, each organisation, each samenwerking, or groups made for it. */
export const CIRCLE_KINDS = ["room", "side", "partner", "partnership", "group", "pair"] as const;
export type CircleKind = (typeof CIRCLE_KINDS)[number];

/** The id of the circle that everybody is in. The others are a side, or the id of a partner, a partnership or a group. */
export const WHOLE_ROOM = "room";

/** A circle as people know it: a group by its sign, a picture with its word; the others by their title. */
export type CircleRef = {
  id: string;
  title: string;
  sign: { word: string; picture: string; ground: string } | null;
};

/** In which kinds of circles an exercise can be done, and in which it is unless the facilitator chooses another. */
export type Circles = { usual: CircleKind; suit: readonly CircleKind[] };

export const IN_ONE_ROOM: Circles = { usual: "room", suit: ["room"] };
/** Each samenwerking for itself; one that is alone is the room. */
export const PER_PARTNERSHIP: Circles = { usual: "partnership", suit: ["partnership", "room", "group"] };
