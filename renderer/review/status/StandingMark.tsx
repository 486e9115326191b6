import { CheckmarkCircleFilled, CheckmarkCircleWarningRegular } from "@fluentui/react-icons";
import type { Standing } from "../../../shared/review/index.ts";
import { standingWords } from "./statusWords.ts";

/** A small sign of how far something is approved; its name says the same in words. */
export function StandingMark({ standing, className = "" }: { standing: Standing; className?: string }) {
  if (standing.state === "none") return null;
  const Icon = standing.state === "approved" ? CheckmarkCircleFilled : CheckmarkCircleWarningRegular;
  const colour = standing.state === "approved" ? "var(--success-ink)" : "var(--guidance-ink)";
  const words = standingWords(standing);
  return <Icon className={className} style={{ color: colour }} role="img" aria-label={words} title={words} />;
}
