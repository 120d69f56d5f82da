import { Drawing } from "./Drawing.tsx";

/** A picture and its word, in white on a ground of their own colour. */
type Sign = { word: string; picture: string; ground: string };

// In the element itself: few pages show one, and all share one sheet of looks.
const LOOKS = {
  display: "inline-flex",
  alignItems: "center",
  gap: "0.3em",
  maxWidth: "100%",
  padding: "0.05em 0.5em",
  borderRadius: "0.3em",
  color: "#fff",
  fontWeight: 700,
};

/** How people know their group, by day and in the dark. */
export function SignMark({ sign: { word, picture, ground } }: { sign: Sign }) {
  return (
    <span style={{ ...LOOKS, background: ground }}>
      <Drawing name={picture} className="icon" />
      <bdi>{word}</bdi>
    </span>
  );
}
