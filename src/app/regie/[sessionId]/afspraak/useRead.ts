import { useEffect, useState } from "react";
import { MORE_AT_ONCE } from "./harvestSizes.ts";

type Asked = { most: number };
type Read<Item> = { items: Item[]; asked: Asked | null; revision: number };

/**
 * The first items of a call that answers `{items}` and takes `most`, none before they are asked for; what was read stays
 * while more is read, and where reading fails. Another `revision` is reason to read again.
 */
export function useRead<Item>(path: string, revision: number) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [read, setRead] = useState<Read<Item>>({ items: [], asked: null, revision });
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (!asked) return;
    let left = false;
    void fetchItems<Item>(`${path}${path.includes("?") ? "&" : "?"}most=${asked.most}`).then((items) => {
      if (left) return;
      if (items) setRead({ items, asked, revision });
      setFailed(items === null);
    });
    return () => {
      left = true;
    };
  }, [path, asked, revision]);

  const { items } = read;
  return {
    items,
    failed,
    isAsked: asked !== null,
    /** Whether there are no more than these. */
    isAll: read.asked !== null && items.length < read.asked.most,
    isReading: !failed && (read.asked !== asked || read.revision !== revision),
    open: () => setAsked((before) => before ?? { most: MORE_AT_ONCE }),
    more: () => setAsked({ most: Math.max(MORE_AT_ONCE, 2 * items.length) }),
  };
}

async function fetchItems<Item>(path: string): Promise<Item[] | null> {
  try {
    const response = await fetch(path);
    if (!response.ok) return null;
    const { items }: { items: Item[] } = await response.json();
    return items;
  } catch {
    return null;
  }
}
