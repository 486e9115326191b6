import { Skeleton, SkeletonItem } from "@fluentui/react-components";
import page from "./Page.module.css";

const ROWS = [0, 1, 2, 3];

/** The shape of the list while it is on its way. */
export function LibrarySkeleton() {
  return (
    <div className={page.page}>
      <Skeleton aria-label="Henter planer" className={page.skeleton}>
        <SkeletonItem size={32} style={{ width: 180 }} />
        {ROWS.map((row) => (
          <SkeletonItem key={row} size={56} />
        ))}
      </Skeleton>
    </div>
  );
}
