import { Button } from "../../../../ui/Button.tsx";
import { Card } from "../../../../ui/Card.tsx";
import texts from "../texts.json" with { type: "json" };

type ScreenCardProps = {
  address: string;
  onOpen: () => void;
  keysHere: boolean;
  onKeysHere: (on: boolean) => void;
  dark: boolean;
  busy: boolean;
  onDark: (on: boolean) => void;
};

/** The way to the projector: a window of this computer, or an address for another one. */
export function ScreenCard({ address, onOpen, keysHere, onKeysHere, dark, busy, onDark }: ScreenCardProps) {
  return (
    <Card as="section" className="space-y-3">
      <h2 className="text-lg">{texts.screen.title}</h2>
      <Button kind="may" onClick={onOpen} className="w-full">
        {texts.screen.open}
      </Button>
      <p className="text-sm text-muted">
        <span>{texts.screen.address}</span>{" "}
        <span className="text-ink select-all [overflow-wrap:anywhere]">{address}</span>
      </p>
      <Button
        kind="may"
        aria-pressed={dark}
        aria-busy={busy || undefined}
        onClick={() => onDark(!dark)}
        className="w-full"
      >
        {texts.screen.dark}
      </Button>
      {/* One key without a modifier must be possible to switch off (WCAG 2.1.4). */}
      <label className="flex min-h-11 items-center gap-3 text-sm leading-tight">
        <input
          type="checkbox"
          checked={keysHere}
          onChange={({ target }) => onKeysHere(target.checked)}
          className="size-6 flex-none"
        />
        <span>{texts.screen.keys}</span>
      </label>
    </Card>
  );
}
