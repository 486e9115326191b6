import type { RenderElementProps } from "slate-react";
import { ChartView } from "./ChartView.tsx";
import { FactBoxView } from "./FactBoxView.tsx";
import { FieldView } from "./FieldView.tsx";
import { FootnoteMark } from "./FootnoteMark.tsx";
import { GeneratedView } from "./GeneratedView.tsx";
import { GoalView } from "./GoalView.tsx";
import { GuidanceView } from "./GuidanceView.tsx";
import { ImageView } from "./ImageView.tsx";
import { KeyFigureView } from "./KeyFigureView.tsx";
import { LinkView } from "./LinkView.tsx";
import { PageBreakView } from "./PageBreakView.tsx";
import { PointsView } from "./PointsView.tsx";
import { QuoteView } from "./QuoteView.tsx";
import { ReferenceView } from "./ReferenceView.tsx";
import { withRequirementMark } from "./requirementMark.ts";
import { SectionView } from "./SectionView.tsx";
import { CellView, RowView, TableView } from "./TableView.tsx";
import { HeadingView, LeadView, ParagraphView, PointView, TitleView } from "./TextBlockViews.tsx";

/** Picks the view for an element; one view, one file. */
export function renderPlanElement(unmarked: RenderElementProps) {
  const props = withRequirementMark(unmarked);
  const { element, attributes, children } = props;
  switch (element.type) {
    case "section":
      return <SectionView {...props} element={element} />;
    case "title":
      return <TitleView {...props} element={element} />;
    case "heading":
      return <HeadingView {...props} element={element} />;
    case "paragraph":
      return <ParagraphView {...props} element={element} />;
    case "lead":
      return <LeadView {...props} element={element} />;
    case "list":
      return element.ordered ? <ol {...attributes}>{children}</ol> : <ul {...attributes}>{children}</ul>;
    case "listItem":
      return <li {...attributes}>{children}</li>;
    case "points":
      return <PointsView {...props} element={element} />;
    case "point":
      return <PointView {...props} element={element} />;
    case "quote":
      return <QuoteView {...props} element={element} />;
    case "factBox":
      return <FactBoxView {...props} element={element} />;
    case "table":
      return <TableView {...props} element={element} />;
    case "row":
      return <RowView {...props} element={element} />;
    case "cell":
      return <CellView {...props} element={element} />;
    case "generated":
      return <GeneratedView {...props} element={element} />;
    case "pageBreak":
      return <PageBreakView {...props} element={element} />;
    case "guidance":
      return <GuidanceView {...props} element={element} />;
    case "link":
      return <LinkView {...props} element={element} />;
    case "goal":
      return <GoalView {...props} element={element} />;
    case "chart":
      return <ChartView {...props} element={element} />;
    case "image":
      return <ImageView {...props} element={element} />;
    case "reference":
      return <ReferenceView {...props} element={element} />;
    case "field":
      return <FieldView {...props} element={element} />;
    case "keyFigure":
      return <KeyFigureView {...props} element={element} />;
    case "footnote":
      return <FootnoteMark {...props} element={element} />;
  }
}
