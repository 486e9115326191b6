import { reviewCopySchema, sendingSchema, type ReviewCopy, type Sending } from "../../../../shared/review/index.ts";
import type { WritableDB } from "../connection.ts";
import { storedAs } from "../storedJson.ts";

/** What was sent from here, and which plans came from others to be read. */
export interface SendingStore {
  /** Newest first. Throws `store.damaged`. */
  list(planId: string): Sending[];
  add(planId: string, sending: Sending): void;
  /** What makes the plan somebody else's; null of a plan of one's own. Throws `store.damaged`. */
  reviewCopy(planId: string): ReviewCopy | null;
  setReviewCopy(planId: string, copy: ReviewCopy): void;
}

const LIST = "SELECT content FROM sendings WHERE plan_id = ? ORDER BY id DESC";
const ADD = "INSERT INTO sendings (plan_id, content) VALUES (?, ?)";
const COPY = "SELECT content FROM review_copies WHERE plan_id = ?";
const SET_COPY = `
  INSERT INTO review_copies (plan_id, content) VALUES (?, ?) ON CONFLICT (plan_id) DO UPDATE SET content = excluded.content`;

export function createSendingStore(db: WritableDB, file: string): SendingStore {
  return {
    list: (planId) => db.all<{ content: string }>(LIST, planId).map(({ content }) => storedAs(sendingSchema, content, file)),
    add: (planId, sending) => void db.run(ADD, planId, JSON.stringify(sending)),
    reviewCopy(planId) {
      const row = db.first<{ content: string }>(COPY, planId);
      return row ? storedAs(reviewCopySchema, row.content, file) : null;
    },
    setReviewCopy: (planId, copy) => void db.run(SET_COPY, planId, JSON.stringify(copy)),
  };
}
