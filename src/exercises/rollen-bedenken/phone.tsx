import { ReadAll } from "../kit/Explained.tsx";
import { Adding } from "./Adding.tsx";
import { MyRoles } from "./MyRoles.tsx";
import { RolesToRead } from "./RolesToRead.tsx";
import { Thinking } from "./Thinking.tsx";
import { type ThinkProps, useTexts } from "./useTexts.ts";

/** Make a role out of a strength with the own group; then add to the roles of the other side; then there are all to read. */
export default function ThinkUpRoles(props: ThinkProps) {
  const { view, stage } = props;
  const { texts } = useTexts();
  if (stage.state === "planned") return <p>{texts.planned}</p>;
  if (stage.round === 0 && stage.state === "open") return <Thinking {...props} />;
  if (stage.round > 0 && stage.state === "open" && view.roles.length > 0)
    return (
      <>
        <Adding {...props} />
        <ReadAll>
          <RolesToRead {...props} />
        </ReadAll>
      </>
    );
  return (
    <div className="flex flex-col gap-6">
      <p>{stage.state === "closed" ? texts.closed : stage.round > 0 ? texts.shown : texts.listen}</p>
      <RolesToRead {...props} />
      <MyRoles {...props} />
    </div>
  );
}
