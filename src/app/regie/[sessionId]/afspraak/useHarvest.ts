import { useEffect, useState } from "react";
import { useEdited } from "./Edited.tsx";
import type { EditorOffer } from "./editorSections.ts";
import { MORE_AT_ONCE } from "./harvestSizes.ts";

export type HarvestSort = "fresh" | "taken";

/** Which offers: of one sort to one section, without the first `skip`; another `revision` is reason to read again. */
type Place = { section: string; sort: HarvestSort; skip: number; revision: number };

type Asked = { most: number };
type Read = { items: EditorOffer[]; asked: Asked | null; revision: number };

/** Some of what the steps offer to a section, none before it is asked for; what was read stays while more is read, and where reading fails. */
export function useHarvest({ section, sort, skip, revision }: Place) {
  const { sessionId, partnershipId } = useEdited();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [read, setRead] = useState<Read>({ items: [], asked: null, revision });
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (!asked) return;
    let left = false;
    const query = new URLSearchParams({
      partnership: partnershipId,
      section,
      sort,
      skip: `${skip}`,
      most: `${asked.most}`,
    });
    void fetchItems(`/api/sessions/${sessionId}/samenwerkingsafspraak/harvest?${query}`).then((items) => {
      if (left) return;
      if (items) setRead({ items, asked, revision });
      setFailed(items === null);
    });
    return () => {
      left = true;
    };
  }, [sessionId, partnershipId, section, sort, skip, asked, revision]);

  const { items } = read;
  return {
    items,
    failed,
    isAsked: asked !== null,
    isReading: !failed && (read.asked !== asked || read.revision !== revision),
    open: () => setAsked((before) => before ?? { most: MORE_AT_ONCE }),
    more: () => setAsked({ most: Math.max(MORE_AT_ONCE, 2 * items.length) }),
  };
}

async function fetchItems(path: string): Promise<EditorOffer[] | null> {
  try {
    const response = await fetch(path);
    if (!response.ok) return null;
    const { items }: { items: EditorOffer[] } = await response.json();
    return items;
  } catch {
    return null;
  }
}
