package io.gwlint.tree;

/**
 * Finds comments in the gaps between tokens. The parser can deliver them itself, but then refuses
 * or misplaces what it reads without them.
 */
final class CommentScan {
  private final Draft draft;
  private final String text;
  private int cursor;
  private int hash;

  CommentScan(Draft draft) {
    this.draft = draft;
    this.text = draft.text();
    this.hash = nextHash(0);
  }

  /** The text from the last token's end up to here is a gap. */
  void gap(int end) {
    while (hash < end) {
      if (hash < cursor) {
        hash = nextHash(cursor);
      } else if (startsComment(hash)) {
        hash = nextHash(comment(hash));
      } else {
        hash = nextHash(hash + 1);
      }
    }
  }

  /** The text up to here is a token. */
  void token(int end) {
    cursor = Math.max(cursor, end);
  }

  private int comment(int start) {
    int end = Layout.lineEnd(text, start);
    draft.comment(new Comment(text.substring(start + 1, end).strip(), draft.span(start, end)));
    return end;
  }

  private boolean startsComment(int at) {
    return at == 0 || Layout.isBlankOrBreak(text.charAt(at - 1)) || text.charAt(at - 1) == '\uFEFF';
  }

  private int nextHash(int from) {
    int found = text.indexOf('#', from);
    return found < 0 ? Integer.MAX_VALUE : found;
  }
}
