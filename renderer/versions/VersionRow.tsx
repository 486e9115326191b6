import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import {
  ArrowDownloadRegular,
  ArrowHookUpLeftRegular,
  BookmarkRegular,
  BranchCompareRegular,
  ClockRegular,
  FlagRegular,
  MoreHorizontalRegular,
  RenameRegular,
  SendRegular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Version, VersionKind } from "../../shared/versions/index.ts";
import { clockWords, momentWords, versionTitle } from "./versionWords.ts";
import styles from "./VersionsPanel.module.css";

const ICONS: Readonly<Record<VersionKind, ReactElement>> = {
  automatic: <ClockRegular />,
  named: <BookmarkRegular />,
  state: <FlagRegular />,
  sent: <SendRegular />,
  received: <ArrowDownloadRegular />,
  restored: <ArrowHookUpLeftRegular />,
};

interface Props {
  version: Version;
  now: Date;
  isShown: boolean;
  /** Whether the plan can be changed at all. */
  canRestore: boolean;
  /** Whether there is an older version to compare with. */
  hasEarlier: boolean;
  onCompare: () => void;
  onCompareWithEarlier: () => void;
  onRename: () => void;
  onRestore: () => void;
}

/** One version in the timeline: when, what, and by whom. Pressing it shows what has changed since. */
export function VersionRow({ version, now, isShown, canRestore, hasEarlier, ...on }: Props) {
  const title = versionTitle(version);
  const moment = momentWords(version.at, now);
  return (
    <li className={styles.row} data-kind={version.kind} data-shown={isShown || undefined}>
      <button type="button" className={styles.version} aria-pressed={isShown} onClick={on.onCompare}>
        <span className={styles.icon} aria-hidden>
          {ICONS[version.kind]}
        </span>
        <span className={styles.title}>{title}</span>
        <time className={styles.time} dateTime={version.at}>
          {clockWords(version.at)}
        </time>
        {version.by && <span className={styles.by}>{version.by.name}</span>}
      </button>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            size="small"
            className={styles.more}
            icon={<MoreHorizontalRegular />}
            aria-label={`Flere valg for ${title}, ${moment}`}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<BranchCompareRegular />} onClick={on.onCompare}>
              Se, hvad der er ændret siden
            </MenuItem>
            {hasEarlier && (
              <MenuItem icon={<BranchCompareRegular />} onClick={on.onCompareWithEarlier}>
                Sammenlign med versionen før
              </MenuItem>
            )}
            <MenuItem icon={<RenameRegular />} onClick={on.onRename}>
              {version.kind === "named" ? "Omdøb …" : "Giv et navn …"}
            </MenuItem>
            {canRestore && (
              <MenuItem icon={<ArrowHookUpLeftRegular />} onClick={on.onRestore}>
                Gendan hele planen …
              </MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
    </li>
  );
}
