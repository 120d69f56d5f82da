import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Standing } from "../../exercises/people.ts";
import { divide, divideAnew, groupCount, isScarce, type Member, type Places, placeLate } from "./groups.ts";

const standing = fc.constantFrom<Standing>("formal", "informal", "both");
const partnerId = fc.constantFrom("a", "b", "c", "d", "e");
const people = fc.oneof(
  { weight: 6, arbitrary: fc.constant(1) },
  { weight: 1, arbitrary: fc.integer({ min: 2, max: 5 }) },
);
const crowdOf = (seat: fc.Arbitrary<Omit<Member, "id">>) =>
  fc.array(seat, { minLength: 1, maxLength: 60 }).map((seats) => seats.map((one, at) => ({ ...one, id: `s${at}` })));
const withTables = crowdOf(fc.record({ standing, partnerId, people }));
const alone = crowdOf(fc.record({ standing, partnerId, people: fc.constant(1) }));
const of = fc.integer({ min: 2, max: 6 });
const mixed = fc.boolean();
const SIDES = ["formal", "informal"] as const;

const groupsIn = (members: Member[], places: Places, count: number): Member[][] =>
  Array.from({ length: count }, (_, group) => members.filter(({ id }) => places[id] === group));
const size = (group: Member[]): number => group.reduce((sum, member) => sum + member.people, 0);
const has = (group: Member[], side: "formal" | "informal"): boolean =>
  group.some((member) => member.standing === side || member.standing === "both");
const persons = (standing: Standing, count: number, partner = standing as string): Member[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `${standing}-${partner}-${at}`,
    standing,
    partnerId: partner,
    people: 1,
  }));
const holds = <Drawn>(property: fc.IProperty<Drawn>) => fc.assert(property, { numRuns: 1_000 });

describe("an indeling of any crowd", () => {
  test("gives everybody one place in a group that exists, and leaves no group empty", () => {
    holds(
      fc.property(withTables, of, mixed, (crowd, wanted, both) => {
        const count = groupCount(crowd, wanted, both);
        const places = divide(crowd, {}, count);
        expect(Object.keys(places).sort()).toEqual(crowd.map(({ id }) => id).sort());
        expect(groupsIn(crowd, places, count).filter((group) => group.length === 0)).toEqual([]);
      }),
    );
  });

  test("has both sides in every group where both are in the room", () => {
    holds(
      fc.property(withTables, of, (crowd, wanted) => {
        fc.pre(crowd.length > 1 && SIDES.every((side) => has(crowd, side)));
        const count = groupCount(crowd, wanted);
        const groups = groupsIn(crowd, divide(crowd, {}, count), count);
        expect(groups.filter((group) => !SIDES.every((side) => has(group, side)))).toEqual([]);
      }),
    );
  });

  test("makes groups that differ by one person at most; a table that shares a phone is not cut in two", () => {
    const spread = (crowd: Member[], count: number) => {
      const sizes = groupsIn(crowd, divide(crowd, {}, count), count).map(size);
      return Math.max(...sizes) - Math.min(...sizes);
    };
    holds(
      fc.property(alone, of, mixed, (crowd, wanted, both) => {
        expect(spread(crowd, groupCount(crowd, wanted, both))).toBeLessThanOrEqual(1);
      }),
    );
    holds(
      fc.property(withTables, of, (crowd, wanted) => {
        const largest = Math.max(...crowd.map((member) => member.people));
        expect(spread(crowd, groupCount(crowd, wanted))).toBeLessThanOrEqual(2 * largest);
      }),
    );
  });

  test("counts people, not phones: a table of four is a group of its own size", () => {
    const tables = persons("formal", 2)
      .concat(persons("informal", 2))
      .map((seat) => ({ ...seat, people: 4 }));
    expect(groupCount(tables, 8)).toBe(2);
    expect(groupCount(persons("formal", 2).concat(persons("informal", 2)), 8)).toBe(1);
  });

  test("spreads an organisation: no group has all of it while another has none", () => {
    const oneSided = crowdOf(
      fc.record({ standing: fc.constant<Standing>("formal"), partnerId, people: fc.constant(1) }),
    );
    holds(
      fc.property(oneSided, of, (crowd, wanted) => {
        const count = groupCount(crowd, wanted);
        const groups = groupsIn(crowd, divide(crowd, {}, count), count);
        for (const partner of new Set(crowd.map((member) => member.partnerId))) {
          const counts = groups.map((group) => group.filter((member) => member.partnerId === partner).length);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test("leaves nobody alone in a group where there are two to be together", () => {
    holds(
      fc.property(alone, of, mixed, (crowd, wanted, both) => {
        fc.pre(crowd.length > 1);
        const count = groupCount(crowd, wanted, both);
        expect(groupsIn(crowd, divide(crowd, {}, count), count).filter((group) => group.length < 2)).toEqual([]);
      }),
    );
  });

  test("does not depend on which process asks", () => {
    holds(
      fc.property(withTables, of, (crowd, wanted) => {
        const count = groupCount(crowd, wanted);
        expect(divide(structuredClone(crowd), {}, count)).toEqual(divide(crowd, {}, count));
      }),
    );
  });
});

describe("made anew", () => {
  const crowd = [...persons("formal", 4), ...persons("informal", 4)];
  const satSo = (places: Places) => ({
    places: Object.fromEntries(Object.entries(places).map(([id, at]) => [id, `g${at}`])),
  });
  const together = (places: Places, id: string) =>
    crowd.filter((other) => places[other.id] === places[id]).map((one) => one.id);

  test("it keeps apart who sat together, as far as it can", () => {
    const first = divide(crowd, {}, 4);
    const turned = (members: Member[]) => [...members.slice(1, 4), ...members.slice(0, 1), ...members.slice(4)];
    const anew = divideAnew(crowd, [satSo(first)], 4, turned);
    for (const { id } of crowd) expect(together(anew, id)).not.toEqual(together(first, id));
  });

  test("it takes the best of the orders that it tries", () => {
    const first = divide(crowd, {}, 4);
    let tries = 0;
    const onceOtherwise = (members: Member[]) =>
      ++tries === 3 ? [...members.slice(4), ...members.slice(1, 4), ...members.slice(0, 1)] : members;
    expect(divideAnew(crowd, [satSo(first)], 4, onceOtherwise)).not.toEqual(first);
    expect(tries).toBeGreaterThan(3);
  });

  test("it keeps all promises of an indeling, whatever the order", () => {
    holds(
      fc.property(alone, of, fc.infiniteStream(fc.nat()), (members, wanted, draws) => {
        fc.pre(members.length > 1 && SIDES.every((side) => has(members, side)));
        const count = groupCount(members, wanted);
        const drawn = (list: Member[]) =>
          list
            .map((item) => ({ item, at: draws.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item);
        const places = divideAnew(members, [satSo(divide(members, {}, count))], count, drawn);
        const groups = groupsIn(members, places, count);
        expect(groups.flat()).toHaveLength(members.length);
        expect(groups.every((group) => SIDES.every((side) => has(group, side)))).toBe(true);
        expect(Math.max(...groups.map(size)) - Math.min(...groups.map(size))).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("once people sit", () => {
  const early = (crowd: Member[], wanted: number) => {
    const count = groupCount(crowd, wanted);
    return { count, places: divide(crowd, {}, count) };
  };

  test("nobody moves when others come late, however many and in whatever batches, and each gets a place", () => {
    holds(
      fc.property(withTables, withTables, of, (crowd, more, wanted) => {
        const { count, places } = early(crowd, wanted);
        const late = more.map((member) => ({ ...member, id: `late-${member.id}` }));
        const together = placeLate([...crowd, ...late], places, count);
        expect(together).toMatchObject(places);
        expect(Object.keys(together)).toHaveLength(crowd.length + late.length);
        let here = crowd;
        let oneByOne = places;
        for (const member of late) {
          here = [...here, member];
          oneByOne = placeLate(here, oneByOne, count);
        }
        expect(oneByOne).toEqual(together);
      }),
    );
  });

  test("who comes late never goes where there are more of the same side than elsewhere", () => {
    holds(
      fc.property(alone, fc.constantFrom(...SIDES), of, (crowd, side, wanted) => {
        const { count, places } = early(crowd, wanted);
        const carl = { id: "carl", standing: side, partnerId: "a", people: 1 };
        const groups = groupsIn(crowd, places, count);
        const group = placeLate([...crowd, carl], places, count).carl ?? -1;
        const own = groups.map((one) => one.filter((member) => member.standing === side).length);
        const lacking = groups.flatMap((one, at) => (has(one, side) ? [] : [at]));
        if (lacking.length > 0) expect(lacking).toContain(group);
        else expect(own[group]).toBe(Math.min(...own));
      }),
    );
  });

  test("who was moved by hand stays there, and nobody else moves", () => {
    holds(
      fc.property(withTables, of, fc.nat(), (crowd, wanted, pick) => {
        const { count, places } = early(crowd, wanted);
        const moved = { ...places, [crowd[pick % crowd.length]?.id ?? ""]: count - 1 };
        expect(placeLate(crowd, moved, count)).toEqual(moved);
      }),
    );
  });

  test("nobody moves when somebody leaves", () => {
    holds(
      fc.property(withTables, of, fc.nat(), (crowd, wanted, pick) => {
        fc.pre(crowd.length > 1);
        const { count, places } = early(crowd, wanted);
        const left = crowd.filter((_, at) => at !== pick % crowd.length);
        for (const [id, group] of Object.entries(placeLate(left, places, count))) expect(group).toBe(places[id]);
      }),
    );
  });
});

describe("one formal among twelve informal", () => {
  const crowd = [...persons("formal", 1), ...persons("informal", 12)];

  test("make one group with both sides, and Hanna is told", () => {
    expect(groupCount(crowd, 4)).toBe(1);
    expect(isScarce(crowd, 4)).toBe(true);
  });

  test("make groups all the same when she wants them, of which not each has both sides", () => {
    const count = groupCount(crowd, 4, false);
    const sizes = groupsIn(crowd, divide(crowd, {}, count), count).map(size);
    expect(sizes.sort()).toEqual([4, 4, 5]);
  });

  test("a room of one side, and one with enough of both, is told nothing", () => {
    expect(isScarce(persons("informal", 12), 4)).toBe(false);
    expect(isScarce([...persons("formal", 6), ...persons("informal", 6)], 4)).toBe(false);
  });
});

test("five people make a pair and three, not two pairs and somebody alone", () => {
  const crowd = [...persons("formal", 2), ...persons("informal", 3)];
  expect(groupCount(crowd, 2)).toBe(2);
});
