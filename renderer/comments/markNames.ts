/** On marked words: "open" or "active". */
export const commentMark = "data-comment";
/** On marked words: the id of their thread. */
export const commentId = "data-comment-id";
/** On the view of a block that is commented on as a whole: "open" or "active". */
export const blockMark = "data-commented";
