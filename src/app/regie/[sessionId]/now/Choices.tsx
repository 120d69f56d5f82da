import { startTransition, useId, useOptimistic, useState } from "react";
import type { SetupChoice } from "../../../../exercises/contract.ts";
import { fill } from "../../../../lib/text.ts";
import { Card } from "../../../../ui/Card.tsx";
import { Fold } from "../Fold.tsx";
import { QuietButton } from "../QuietButton.tsx";
import texts from "../texts.json" with { type: "json" };
import type { Acts } from "../useRegie.ts";
import { moved, toggled } from "./listChange.ts";

type ChoicesProps = { choices: SetupChoice[]; acts: Acts; openAtFirst: boolean; circle?: string };

/** What the facilitator may set for this step, or for one circle of it: the order of a list, or a selection out of it. */
export function Choices({ choices, ...rest }: ChoicesProps) {
  return choices.map((choice) => <OneChoice key={choice.name} choice={choice} {...rest} />);
}

type OneChoiceProps = Omit<ChoicesProps, "choices"> & { choice: SetupChoice };

function OneChoice({ choice, acts, openAtFirst, circle }: OneChoiceProps) {
  const [open] = useState(openAtFirst && choice.kind === "order");
  const { value, choose } = useChosen(choice, acts, circle);
  return (
    <Card as="section" className="py-2">
      <Fold open={open} summary={<Summary choice={choice} picked={value.length} />}>
        {choice.kind === "order" ? (
          <OrderList options={choice.options} value={value} onChoose={choose} />
        ) : (
          <PickList choice={choice} value={value} onChoose={choose} />
        )}
      </Fold>
    </Card>
  );
}

/** What is chosen, at once as it was pressed, and how to choose something else. */
export function useChosen({ name, value: chosen }: SetupChoice, acts: Acts, circle?: string) {
  const [value, setValue] = useOptimistic(chosen);
  const choose = (next: string[]) =>
    startTransition(async () => {
      setValue(next);
      await acts.choose(name, next, circle);
    });
  return { value, choose };
}

function Summary({ choice: { label, kind, options }, picked }: { choice: SetupChoice; picked: number }) {
  return (
    <>
      <b>{label}</b>
      {kind === "pick" && (
        <span className="block text-sm text-muted tabular-nums">
          {fill(texts.choices.picked, { n: picked, m: options.length })}
        </span>
      )}
    </>
  );
}

type ListProps = { options: SetupChoice["options"]; value: string[]; onChoose: (value: string[]) => void };

function OrderList({ options, value, onChoose }: ListProps) {
  const arrow = (id: string, name: string, by: -1 | 1) => {
    const next = moved(value, id, by);
    const label = fill(by < 0 ? texts.choices.up : texts.choices.down, { naam: name });
    return (
      <QuietButton
        icon={by < 0 ? "arrow-up" : "arrow-down"}
        label={label}
        aria-disabled={next === value || undefined}
        onClick={() => next !== value && onChoose(next)}
      />
    );
  };
  return (
    <ol className="mt-2 divide-y divide-line">
      {value.map((id, at) => {
        const name = options.find((option) => option.id === id)?.label ?? id;
        return (
          <li key={id} className="flex items-center gap-2">
            <span className="w-6 text-muted tabular-nums">{at + 1}</span>
            <bdi className="min-w-0 flex-1">{name}</bdi>
            {arrow(id, name, -1)}
            {arrow(id, name, 1)}
          </li>
        );
      })}
    </ol>
  );
}

/** A list to tick, or of which to take one. */
export function PickList({
  choice: { label, kind, options },
  value,
  onChoose,
}: { choice: SetupChoice } & Omit<ListProps, "options">) {
  const group = useId();
  const one = kind === "one";
  return (
    <fieldset className="mt-2 grid gap-x-4 md:grid-cols-2">
      <legend className="sr-only">{label}</legend>
      {options.map(({ id, label: name }) => (
        <label key={id} className="flex min-h-11 cursor-pointer items-center gap-3 text-sm leading-tight">
          <input
            type={one ? "radio" : "checkbox"}
            name={group}
            checked={value.includes(id)}
            onChange={() => onChoose(one ? [id] : toggled(value, id, options))}
            className="size-6 flex-none"
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
