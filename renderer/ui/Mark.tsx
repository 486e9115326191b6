import icon from "../../resources/icons/icon.svg";

/** The program's icon, as an ornament beside its name. */
export function Mark({ size = 24 }: { size?: number }) {
  return <img src={icon} width={size} height={size} alt="" />;
}
