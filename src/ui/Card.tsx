import type { ComponentProps } from "react";

type CardTone = "formal" | "informal" | "both" | "leaf" | "sun";

type CardProps = ComponentProps<"div"> & { as?: "section" | "li" | "article" | "div"; tone?: CardTone };

/** Paper on paper. A tone only colours its edge: who reads it must find the words inside too. */
export function Card({ as: Tag = "div", tone, className = "", children, id }: CardProps) {
  return (
    <Tag id={id} className={`card ${tone ? `card-${tone}` : ""} ${className}`}>
      {children}
    </Tag>
  );
}
