import { Hanging, LINE } from "./Hanging.tsx";
import { CROWN, SUN } from "./places.ts";
import type { PartId } from "./schema.ts";

type PicturePart = { id: PartId; count: number; earlier: number };
type TreePictureProps = { parts: PicturePart[]; current: PartId | null; title: string };

/** The tree of the samenwerking, with everything that hangs in it; the current part stands out. */
export function TreePicture({ parts, current, title }: TreePictureProps) {
  return (
    <svg
      viewBox="0 0 1000 900"
      role="img"
      aria-label={title}
      className="h-[39cqmin] w-full self-center"
      fill="none"
      stroke="var(--color-ink)"
      strokeWidth={LINE}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <Soil />
      <Sun />
      <Crown />
      <Trunk />
      <WateringCan />
      {parts.map(({ id, count, earlier }) => (
        <Hanging key={id} part={id} count={count} earlier={earlier} faded={current !== null && current !== id} />
      ))}
    </svg>
  );
}

function Soil() {
  return (
    <>
      <path
        d="M0 706C120 694 220 702 330 700S560 694 690 702S900 708 1000 698V856Q1000 896 960 896H40Q0 896 0 856Z"
        fill="color-mix(in srgb, var(--draw-soil) 42%, var(--color-ground))"
        stroke="none"
      />
      <path
        d="M0 706C120 694 220 702 330 700S560 694 690 702S900 708 1000 698"
        stroke="var(--color-soil)"
        strokeWidth={LINE * 1.5}
      />
      <path
        d="M72 702l-7 -20M84 701l2 -26M96 701l10 -18M936 702l-8 -18M948 702l2 -24M960 701l9 -16"
        stroke="var(--color-leaf)"
      />
    </>
  );
}

function Sun() {
  const rays = Array.from({ length: 12 }, (_, index) => index * 30);
  return (
    <g transform={`translate(${SUN.x} ${SUN.y})`}>
      <circle r={SUN.radius} fill="var(--draw-sun)" />
      {rays.map((turn) => (
        <path key={turn} d={`M${SUN.radius + 11} 0h10`} transform={`rotate(${turn})`} />
      ))}
    </g>
  );
}

/** Outlines first, fills over them: the lobes melt into one crown. */
function Crown() {
  return (
    <>
      {CROWN.map(([x, y, radius]) => (
        <circle key={x} cx={x} cy={y} r={radius} strokeWidth={LINE * 2} />
      ))}
      {CROWN.map(([x, y, radius]) => (
        <circle key={x} cx={x} cy={y} r={radius} fill="var(--draw-leaf)" stroke="none" />
      ))}
      <path
        d="M330 92q34 -28 72 -16M168 190q10 -38 46 -50M520 128q44 -8 70 26M96 304q2 -30 26 -46M668 268q28 16 32 46M590 404q24 -2 42 -22M176 388q-26 2 -44 -14"
        stroke="var(--color-leaf)"
      />
    </>
  );
}

const TRUNK =
  "M228 706C298 690 314 640 314 570C316 505 296 440 226 334Q219 312 240 322C300 386 346 408 370 420C385 380 390 320 390 266Q400 244 410 266" +
  "C410 320 415 380 430 420C454 408 508 380 566 318Q588 308 578 332C504 440 484 505 486 570C486 640 508 690 572 706";

// From the trunk's right foot back to its left: five roots that taper out, two of them forked.
const ROOTS =
  "C640 712 700 716 758 740Q800 752 846 744Q800 764 752 756Q716 750 690 748Q740 776 770 812Q728 782 664 752C628 742 580 742 548 744" +
  "C574 772 616 784 634 826Q590 798 548 780C510 760 486 746 462 744C440 780 426 800 414 868Q404 884 396 868C388 810 376 780 346 744" +
  "C318 750 300 764 266 786Q232 806 198 818Q222 790 246 764C252 754 256 748 258 744C220 742 196 748 172 756Q142 776 108 784" +
  "Q132 762 142 746Q96 756 56 742Q120 738 160 720Q196 708 228 706Z";

function Trunk() {
  return (
    <>
      <path d={TRUNK + ROOTS} fill="var(--draw-soil)" />
      <path d="M352 640Q356 600 352 556M446 656Q440 610 446 580M402 700Q398 684 402 668" stroke="var(--color-soil)" />
    </>
  );
}

/** Tilted to the left, pouring. */
function WateringCan() {
  return (
    <g transform="translate(838 520) rotate(-14)">
      <path d="M52 -34C112 -62 124 44 50 38" strokeWidth={LINE * 3.5} />
      <path d="M52 -34C112 -62 124 44 50 38" strokeWidth={LINE * 1.5} stroke="var(--draw-leaf)" />
      <path d="M-50 34L-132 -34L-120 -48L-48 -8Z" fill="var(--draw-leaf)" />
      <path d="M-148 -26Q-136 -58 -106 -66Z" fill="var(--draw-leaf)" />
      <path d="M-56 -52H56L64 62Q0 76 -64 62Z" fill="var(--draw-leaf)" />
      <path d="M-56 -52Q0 -66 56 -52Q0 -38 -56 -52Z" fill="var(--draw-paper)" />
    </g>
  );
}
