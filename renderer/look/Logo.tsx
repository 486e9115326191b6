import { logoAlt, logoSize } from "../../shared/look/logoSize.ts";
import type { Asset } from "../../shared/plan/asset.ts";
import { usePictureUrl } from "../assets/usePictureUrl.ts";
import styles from "./Logo.module.css";

interface Props {
  asset: Asset;
  municipality: string;
  /** Millimetres on the page as a CSS length. */
  length: (millimetres: number) => string;
}

/** The municipality's logo as it stands on the front page; nothing where the library does not have it. */
export function Logo({ asset, municipality, length }: Props) {
  const picture = usePictureUrl(asset.sha256);
  const { width, height } = logoSize(asset);
  if (picture.state === "missing") return null;
  const size = { width: length(width), height: length(height) };
  // Its place is kept while it is loaded.
  if (picture.state === "loading") return <span className={styles.logo} style={size} />;
  return <img className={styles.logo} style={size} src={picture.url} alt={logoAlt(municipality)} />;
}
