type PartnershipTabsProps = {
  label: string;
  partnerships: { id: string; title: string }[];
  /** Which of them is on the page. */
  current: string;
  /** The address of the same page for another one. */
  hrefOf: (partnershipId: string) => string;
};

/** From the page of one samenwerking to that of another; nothing where there is only one. */
export function PartnershipTabs({ label, partnerships, current, hrefOf }: PartnershipTabsProps) {
  if (partnerships.length < 2) return null;
  return (
    <nav aria-label={label} className="print:hidden">
      <ul className="flex flex-wrap gap-2">
        {partnerships.map(({ id, title }) => (
          <li key={id} className="min-w-0">
            <a
              href={hrefOf(id)}
              aria-current={id === current ? "page" : undefined}
              className="inline-flex min-h-11 items-center rounded-lg border border-line px-3 py-1 wrap-anywhere aria-[current]:border-ink aria-[current]:bg-now aria-[current]:font-bold aria-[current]:text-ink aria-[current]:no-underline"
            >
              <bdi>{title}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
