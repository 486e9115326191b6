import { strToU8, zipSync } from "fflate";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DECLARED = [
  `xmlns:w="${W}"`,
  `xmlns:r="${R}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'mc:Ignorable="w14"',
].join(" ");
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
export const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

export interface TemplateRelationship {
  id: string;
  kind: string;
  target: string;
  external?: boolean;
}

/** What a made-up Word template holds: the inner XML of its parts, by what they are. */
export interface TemplateParts {
  /** In `w:body`, section properties included. */
  body: string;
  styles?: string;
  numbering?: string;
  settings?: string;
  theme?: { name: string; colours: Readonly<Record<string, string>>; major: string; minor: string };
  /** Headers and footers by file name ("header1"). */
  pages?: Readonly<Record<string, { xml: string; relationships?: readonly TemplateRelationship[] }>>;
  media?: Readonly<Record<string, Uint8Array>>;
  documentRelationships?: readonly TemplateRelationship[];
  settingsRelationships?: readonly TemplateRelationship[];
  extra?: Readonly<Record<string, Uint8Array>>;
  /** The media types of parts in `extra`, by their paths. */
  types?: Readonly<Record<string, string>>;
  /** The kind of file: "template" for .dotx, "document" for .docx. */
  kind?: "template" | "document";
  mainType?: string;
}

export function relationshipsXml(relationships: readonly TemplateRelationship[]): string {
  const entries = relationships.map(
    ({ id, kind, target, external }) =>
      `<Relationship Id="${id}" Type="${R}/${kind}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`,
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join("")}</Relationships>`;
}

const COLOURS = ["dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

function themeXml({ name, colours, major, minor }: NonNullable<TemplateParts["theme"]>): string {
  const scheme = COLOURS.map((slot) => `<a:${slot}><a:srgbClr val="${colours[slot] ?? (slot.startsWith("lt") ? "FFFFFF" : "000000")}"/></a:${slot}>`).join("");
  const font = (typeface: string) => `<a:latin typeface="${typeface}"/><a:ea typeface=""/><a:cs typeface=""/>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="6350">${fill}</a:ln>`;
  const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  return `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements><a:clrScheme name="${name}">${scheme}</a:clrScheme><a:fontScheme name="${name}"><a:majorFont>${font(major)}</a:majorFont><a:minorFont>${font(minor)}</a:minorFont></a:fontScheme><a:fmtScheme name="${name}"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}

/** A part of a Word file, with the names that Word's XML goes by. */
export function part(root: string, inner: string): string {
  return `${HEAD}<w:${root} ${DECLARED}>${inner}</w:${root}>`;
}

/** A Word template or document as bytes, put together from the parts that a test cares about. */
export function buildTemplate(parts: TemplateParts): Uint8Array {
  const { styles, numbering, settings, theme, pages = {}, media = {}, kind = "template", extra = {} } = parts;
  const named = [
    ...(styles === undefined ? [] : [["styles", "styles", part("styles", styles)] as const]),
    ...(numbering === undefined ? [] : [["numbering", "numbering", part("numbering", numbering)] as const]),
    ...(settings === undefined ? [] : [["settings", "settings", part("settings", settings)] as const]),
    ...Object.entries(pages).map(([name, { xml }]) => {
      const place = name.startsWith("header") ? "header" : "footer";
      return [name, place, part(place === "header" ? "hdr" : "ftr", xml)] as const;
    }),
  ];
  const overrides = named.map(([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${MAIN}${type}+xml"/>`);
  const types = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="png" ContentType="image/png"/>',
    `<Override PartName="/word/document.xml" ContentType="${parts.mainType ?? `${MAIN}${kind}.main+xml`}"/>`,
    ...(theme ? ['<Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>'] : []),
    ...overrides,
    ...Object.entries(parts.types ?? {}).map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`),
  ];
  const files: Record<string, string> = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types.join("")}</Types>`,
    "_rels/.rels": relationshipsXml([{ id: "rId1", kind: "officeDocument", target: "word/document.xml" }]),
    "word/document.xml": part("document", `<w:body>${parts.body}</w:body>`),
    "word/_rels/document.xml.rels": relationshipsXml([
      ...named.map(([name, type]) => ({ id: `rId_${name}`, kind: type, target: `${name}.xml` })),
      ...(theme ? [{ id: "rIdTheme", kind: "theme", target: "theme/theme1.xml" }] : []),
      ...(parts.documentRelationships ?? []),
    ]),
    ...(theme ? { "word/theme/theme1.xml": themeXml(theme) } : {}),
    ...Object.fromEntries(named.map(([name, , xml]) => [`word/${name}.xml`, xml])),
    ...Object.fromEntries(
      Object.entries(pages).flatMap(([name, { relationships }]) =>
        relationships ? [[`word/_rels/${name}.xml.rels`, relationshipsXml(relationships)] as const] : [],
      ),
    ),
    ...(parts.settingsRelationships ? { "word/_rels/settings.xml.rels": relationshipsXml(parts.settingsRelationships) } : {}),
  };
  const bytes = Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)]));
  const pictures = Object.fromEntries(Object.entries(media).map(([name, content]) => [`word/media/${name}`, content]));
  return zipSync({ ...bytes, ...pictures, ...extra });
}

/** A paragraph in a style, as XML. */
export function styled(style: string | undefined, text: string): string {
  const properties = style === undefined ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A picture in line with the text, `relationship` leading to its bytes; sizes in millimetres. */
export function inlinePicture(relationship: string, width: number, height: number, description = ""): string {
  const extent = `cx="${width * 36_000}" cy="${height * 36_000}"`;
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:docPr id="1" name="Billede 1" descr="${description}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="Billede 1"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

/** A field that Word counts or looks up ("PAGE"), showing `shown`. */
export function field(code: string, shown: string): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${mark("begin")}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${mark("separate")}<w:r><w:t>${shown}</w:t></w:r>${mark("end")}`;
}

export interface StyleParts {
  type?: "paragraph" | "character" | "table" | "numbering";
  basedOn?: string;
  isDefault?: boolean;
  isCustom?: boolean;
  paragraph?: string;
  run?: string;
  inner?: string;
}

/** A style as XML. */
export function styleXml(id: string, name: string, parts: StyleParts = {}): string {
  const { type = "paragraph", basedOn, isDefault = false, isCustom = false, paragraph, run, inner = "" } = parts;
  const flags = `${isDefault ? ' w:default="1"' : ""}${isCustom ? ' w:customStyle="1"' : ""}`;
  return [
    `<w:style w:type="${type}"${flags} w:styleId="${id}"><w:name w:val="${name}"/>`,
    basedOn === undefined ? "" : `<w:basedOn w:val="${basedOn}"/>`,
    '<w:qFormat/>',
    paragraph === undefined ? "" : `<w:pPr>${paragraph}</w:pPr>`,
    run === undefined ? "" : `<w:rPr>${run}</w:rPr>`,
    `${inner}</w:style>`,
  ].join("");
}
