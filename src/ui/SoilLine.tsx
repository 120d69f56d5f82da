/** The ground along the bottom of a projected page, with a few roots and some grass; decorative. */
export function SoilLine() {
  return (
    <svg className="drawing soil-line" aria-hidden>
      <use href="/tree.svg#soil" />
    </svg>
  );
}
