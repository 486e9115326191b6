/** The namespaces of the XML in Word files, by the prefix it is usual to give them. */
export const namespaces = {
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  wp: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  a: "http://schemas.openxmlformats.org/drawingml/2006/main",
  relationships: "http://schemas.openxmlformats.org/package/2006/relationships",
  contentTypes: "http://schemas.openxmlformats.org/package/2006/content-types",
} as const;

/** Where a Word file of ours has its parts. In one from elsewhere, its relationships tell. */
export const DOCUMENT = "word/document.xml";
export const STYLES = "word/styles.xml";
export const NUMBERING = "word/numbering.xml";
export const SETTINGS = "word/settings.xml";
export const FOOTNOTES = "word/footnotes.xml";
export const CONTENT_TYPES = "[Content_Types].xml";
