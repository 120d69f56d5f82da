import { fill } from "../../../../lib/text.ts";
import { Card } from "../../../../ui/Card.tsx";
import flow from "./flow.texts.json" with { type: "json" };

/** Between two parts (dagdelen): what everybody sees, and what the next press does. `part` is the one to come. */
export function Adjourned({ part, until }: { part: number; until: string }) {
  const words = flow.part;
  return (
    <Card as="section" tone="sun" className="mx-auto grid max-w-3xl gap-3">
      <h2>{fill(words.title, { n: part - 1 })}</h2>
      <p>{fill(words.said, { wanneer: until })}</p>
      <p>{words.now}</p>
      <p>{fill(words.then, { n: part })}</p>
      <p className="text-muted">{fill(words.early, { n: part - 1 })}</p>
    </Card>
  );
}
